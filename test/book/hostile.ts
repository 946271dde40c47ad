import { escape as escapeHtml } from "html-escaper";

/** HTML that would run scripts, load from other hosts or imitate the page if it were not sanitised. */
export const attacks: readonly string[] = [
  `<script>parent.hacked = true; alert(1)</script>`,
  `<img src=x onerror="alert(1)">`,
  `<svg onload="alert(1)"></svg>`,
  `<a href="javascript:alert(1)">a</a>`,
  `<a href=" &#14;  javascript:alert(1)">a</a>`,
  `<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>`,
  `<iframe src="https://elsewhere.example/"></iframe>`,
  `<object data="data:text/html,<script>alert(1)</script>"></object>`,
  `<embed src="https://elsewhere.example/a.swf">`,
  `<form action="https://elsewhere.example/"><input name=a><button>b</button></form>`,
  `<base href="https://elsewhere.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">`,
  `<link rel="stylesheet" href="https://elsewhere.example/a.css">`,
  `<style>@import "https://elsewhere.example/a.css"; body { display: none }</style>`,
  `<div style="background: url(https://elsewhere.example/a.png); position: fixed">a</div>`,
  `<img src="https://elsewhere.example/a.png" srcset="https://elsewhere.example/b.png 2x">`,
  `<video src="https://elsewhere.example/a.mp4" autoplay onplay="alert(1)"></video>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  `<svg><style><img src=x onerror=alert(1)></style></svg>`,
  `<svg><desc><script>alert(1)</script></desc></svg>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  `<template><script>alert(1)</script></template>`,
  `<p id="book-main">a</p><p id="book-results">b</p>`,
  `</div></section></article></main></body></html><script>alert(1)</script>`,
  `--></script></style></title></textarea><script>alert(1)</script>`,
  `<details open ontoggle="alert(1)"><summary>a</summary></details>`,
  `<scr<script>ipt>alert(1)</scr</script>ipt>`,
];

/** SVG that would run scripts or load from other hosts. */
export const svgAttacks: readonly string[] = [
  `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><iframe src="https://elsewhere.example/"/></foreignObject></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><use href="https://elsewhere.example/a.svg#a"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><image href="https://elsewhere.example/a.png"/></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>`,
  `<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url('https://elsewhere.example/a.svg#b')"/></svg>`,
  ...[
    // Escapes and comments of CSS, in which a filter that looks for url( does not see it
    `fill="\\75rl(https://elsewhere.example/a.svg#b)"`,
    `fill="\\75 rl(https://elsewhere.example/a.svg#b)"`,
    `stroke="u\\72l('https://elsewhere.example/a.svg#b')"`,
    `clip-path="\\55\\52\\4c(https://elsewhere.example/a.svg#b)"`,
    `marker-end="\\000075rl(https://elsewhere.example/a.svg#b)"`,
    `fill="url(/**/https://elsewhere.example/a.svg#b)"`,
    `fill="url(#own) url(//elsewhere.example/a.svg#b)"`,
    `fill="image-set('https://elsewhere.example/a.png' 1x)"`,
    `fill="src('https://elsewhere.example/a.svg#b')"`,
    `fill="cross-fade(#fff, image('https://elsewhere.example/a.png'))"`,
  ].map(
    (paint) =>
      `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" ${paint}/></svg>`,
  ),
  `<svg xmlns="http://www.w3.org/2000/svg"><animate attributeName="href" values="javascript:alert(1)"/><set attributeName="onmouseover" to="alert(1)"/></svg>`,
  `<svg><desc>a</desc><text text-anchor="start"><tspan y="9"><script>alert(1)</script></tspan></text></svg>`,
  ...["$'", "$&", "$`"].map(
    (pattern) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 99" height="99" aria-label="${pattern}"><desc>x" onload="alert(1)" style="position:fixed;inset:0" y="</desc><text text-anchor="start"><tspan y="50">a</tspan></text></svg>`,
  ),
];

/** Markdown that would become such HTML if it were rendered naively. */
export const markdownAttacks: readonly string[] = [
  ...attacks,
  `[a](javascript:alert(1))`,
  `[a](data:text/html;base64,PHNjcmlwdD4=)`,
  `![a](https://elsewhere.example/a.png)`,
  `![a](javascript:alert(1))`,
  `[a]: javascript:alert(1)\n[a]`,
  `<javascript:alert(1)>`,
  "`<script>alert(1)</script>`",
  "```html\n<script>alert(1)</script>\n```",
  `$\\href{javascript:alert(1)}{a}$`,
  `$\\includegraphics{https://elsewhere.example/a.png}$`,
  `$\\htmlData{x=" onclick="alert(1)}{a}$`,
  `$\\text{</math><script>alert(1)</script>}$`,
  `$</span><script>alert(1)</script>$`,
  `$\\undefined{<img src=x onerror=alert(1)>}$`,
  `[a](" onclick="alert(1))`,
  `![" onerror="alert(1)](data:image/png;base64,AAAA)`,
];

/** The HTML of an explorable all of whose texts are the same. */
export function hostileExplorable(text: string, view: string): string {
  const quoted = escapeHtml(text);
  return `<figure data-explorable="a" data-view="${escapeHtml(view)}" lang="${quoted}" onclick="${quoted}">${text}
<div data-part="picture"><img alt="${quoted}" src="${quoted}">${text}</div>
<p data-part="text">${text}</p>
<form data-part="controls" hidden aria-label="${quoted}" action="${quoted}">
<label><span>${text}</span><input type="submit" name="${quoted}" min="${quoted}" value="${quoted}" formaction="${quoted}"><output>${text}</output></label>
</form><script>alert(1)</script></figure>`;
}
