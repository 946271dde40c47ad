import { escape as escapeHtml } from "html-escaper";
import { sanitiseExplorable } from "./sanitiseExplorable.js";

/**
 * Shows an explorable in a sandboxed frame, which has access to neither the page nor its storage. Its view is text from a
 * notebook, so it runs in a worker, which has no document to navigate and no connections. Without JavaScript, the frame
 * shows the first picture.
 */
export function frameHtml(html: string): string {
  const figure = sanitiseExplorable(html);
  const title = /<form[^>]* aria-label="([^"]*)"/.exec(figure)?.[1] ?? "Interactive figure";
  const language = /<figure[^>]* lang="([^"]*)"/.exec(figure)?.[1] ?? "en";
  const document = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${style}</style></head><body><main>${figure}</main><script>${frameScript}</script></body></html>`;
  return `<iframe class="output frame" sandbox="allow-scripts" loading="lazy" title="${title}" srcdoc="${escapeHtml(document)}"></iframe>`;
}

/** The page's policy holds, too, and allows no other inline script than the one of frames. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; worker-src blob:; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Below 28rem the labels of a picture would be too small to read. So it scrolls in its box, with a line above it and a
 * shadow at each edge behind which it continues; style/figures.css does the same for other figures.
 */
const narrow = `@media(max-width:28rem){[data-part=picture]{overflow-x:auto;--p:light-dark(#fdfdfb,#15171a);--s:light-dark(rgb(34 38 43/.3),rgb(223 226 230/.3));background:linear-gradient(to right,var(--p) 40%,transparent) left/2rem 100% no-repeat local,linear-gradient(to left,var(--p) 40%,transparent) right/2rem 100% no-repeat local,linear-gradient(to right,var(--s),transparent) left/.75rem 100% no-repeat,linear-gradient(to left,var(--s),transparent) right/.75rem 100% no-repeat}[data-part=picture]>*{width:28rem;max-width:none!important}[data-explorable]::before{content:"Scroll sideways ↔";display:block;text-align:right;font-size:13px}[data-explorable]:lang(zh)::before{content:"左右滑动 ↔"}}`;

const style = `body{margin:0;font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:light-dark(#22262b,#dfe2e6);background:light-dark(#fdfdfb,#15171a);accent-color:light-dark(#1d5c9e,#8ebcf0)}figure{margin:0;max-width:640px}figure>*{box-sizing:border-box}p{margin:.4em 0}label{display:flex;flex-wrap:wrap;align-items:center;gap:0 .8em;margin:.2em 0}span{flex:0 0 13em}input{flex:1 1 12em}output{flex:0 0 3.5em;font-variant-numeric:tabular-nums}figcaption{margin-top:.6em;font-size:14px}svg,img{max-width:100%;height:auto}${narrow}input[type=range]{min-height:24px;min-width:0}`;

/**
 * The frame's half of client/frames.ts: sends the height of the frame to the page, because a frame cannot change its
 * own size, and receives the page's choice of light or dark. The height is sent when it changes and when the page asks
 * for it. A picture that scrolls can be focused, so that the keyboard can scroll it.
 */
const talk = `const tell=()=>parent.postMessage({frameHeight:document.documentElement.offsetHeight},"*");addEventListener("message",({data,source})=>{if(source!==parent)return;if(data?.askHeight)tell();if(/^(light|dark)$/.test(data?.frameTheme))document.documentElement.style.colorScheme=data.frameTheme});new ResizeObserver(()=>{for(const p of document.querySelectorAll("[data-part=picture]"))p.scrollWidth>p.clientWidth+1?p.tabIndex=0:p.removeAttribute("tabindex");tell()}).observe(document.body);`;

/**
 * Draws what the view returns, one position of the sliders after another. The sliders appear with the first picture, so
 * none is without effect where the worker does not start. Of a picture only SVG is drawn: a `<link>` in another
 * namespace would connect to a server, which no policy forbids.
 */
const draw = `const root=document.querySelector("figure"),[picture,text,controls]=["picture","text","controls"].map(name=>root.querySelector("[data-part="+name+"]")),inputs=[...controls.querySelectorAll("input")],worker=new Worker(URL.createObjectURL(new Blob(["const view="+root.dataset.view+";onmessage=({data})=>postMessage(view(data))"],{type:"text/javascript"}))),svg="http://www.w3.org/2000/svg";let busy=false,moved=false;function draw(){moved=busy;if(busy)return;busy=true;worker.postMessage(Object.fromEntries(inputs.map(input=>{input.nextElementSibling.textContent=input.value;return[input.name,Number(input.value)]})))}function drawn({data}){if(data){const drawn=new DOMParser().parseFromString(String(data.svg),"image/svg+xml").documentElement;for(const part of drawn.querySelectorAll("*"))if(part.namespaceURI!==svg)part.remove();if(drawn.namespaceURI===svg){drawn.setAttribute("role","img");drawn.setAttribute("aria-label",String(data.alt));picture.replaceChildren(document.importNode(drawn,true))}text.textContent=String(data.text);controls.hidden=false}busy=false;if(moved)draw()}worker.onmessage=worker.onerror=drawn;controls.addEventListener("input",draw);draw();`;

/** The script of all frames, which pages allow by its digest. */
export const frameScript: string = `${talk}${draw}`;
