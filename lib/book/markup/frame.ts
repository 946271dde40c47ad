import { escape as escapeHtml } from "html-escaper";

/**
 * Puts HTML with scripts into a sandboxed frame, which has access to neither the page nor its storage. Without
 * JavaScript, the frame shows the HTML as it is.
 */
export function frameHtml(html: string): string {
  const title = escapeHtml(frameTitle(html));
  return `<iframe class="output frame" sandbox="allow-scripts" loading="lazy" title="${title}" srcdoc="${escapeHtml(frameDocument(html))}"></iframe>`;
}

/** The text of every script in a frame, character for character: the page's policy allows them by digest. */
export function frameScripts(html: string): string[] {
  return [...frameDocument(html).matchAll(/<script[^>]*>([\s\S]*?)<\/script\s*>/gi)].map(
    ([, script]) => script,
  );
}

function frameTitle(html: string): string {
  const [, label] = /<form[^>]* aria-label="([^"]*)"/.exec(html) ?? [];
  return label ?? "Interactive figure";
}

/** The document inside a frame. */
export function frameDocument(html: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeHtml(frameTitle(html))}</title><style>${style}</style></head><body><main>${html}</main><script>${talk}</script></body></html>`;
}

/**
 * Below 28rem the labels of a picture would be too small to read. So it scrolls in its box, with a line above it and a
 * shadow at each edge behind which it continues; style/figures.css does the same for other figures.
 */
const narrow = `@media(max-width:28rem){[data-part=picture]{overflow-x:auto;--p:light-dark(#fdfdfb,#15171a);--s:light-dark(rgb(34 38 43/.3),rgb(223 226 230/.3));background:linear-gradient(to right,var(--p) 40%,transparent) left/2rem 100% no-repeat local,linear-gradient(to left,var(--p) 40%,transparent) right/2rem 100% no-repeat local,linear-gradient(to right,var(--s),transparent) left/.75rem 100% no-repeat,linear-gradient(to left,var(--s),transparent) right/.75rem 100% no-repeat}[data-part=picture]>*{width:28rem;max-width:none!important}[data-explorable]::before{content:"Scroll sideways ↔";display:block;text-align:right;font-size:13px}}`;

const style = `body{margin:0;font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:light-dark(#22262b,#dfe2e6);background:light-dark(#fdfdfb,#15171a);accent-color:light-dark(#1d5c9e,#8ebcf0)}figure>*{box-sizing:border-box}figcaption{margin-top:.6em;font-size:14px}svg,img{height:auto}${narrow}input[type=range]{min-height:24px;min-width:0}`;

/**
 * The frame's half of client/frames.ts: sends the height of the frame to the page, because a frame cannot change its
 * own size, and receives the page's choice of light or dark. The height is sent when it changes and when the page asks
 * for it. A picture that scrolls can be focused, so that the keyboard can scroll it.
 */
const talk = `const tell=()=>parent.postMessage({frameHeight:document.documentElement.offsetHeight},"*");addEventListener("message",({data,source})=>{if(source!==parent)return;if(data?.askHeight)tell();if(/^(light|dark)$/.test(data?.frameTheme))document.documentElement.style.colorScheme=data.frameTheme});new ResizeObserver(()=>{for(const p of document.querySelectorAll("[data-part=picture]"))p.scrollWidth>p.clientWidth+1?p.tabIndex=0:p.removeAttribute("tabindex");tell()}).observe(document.body)`;
