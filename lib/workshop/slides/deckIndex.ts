import { escape as escapeHtml } from "html-escaper";
import { opening } from "../../book/lesson/opening.js";
import { markdown } from "../../book/markdown/markdown.js";
import { bookRoot, folderOf } from "../../book/markup/bookRoot.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { currentLanguage, htmlTags, languageNames } from "../../text/currentLanguage.js";
import { local } from "../../text/local.js";
import type { Language, Text } from "../../text/text.js";

/** The page that lists the decks of the current language, and the keys that a speaker needs. */
export function deckIndex(files: readonly NotebookFile[], languages: readonly Language[]): string {
  const root = bookRoot();
  const isChinese = currentLanguage() === "zh";
  const title = local({ en: "Slides", zh: "幻灯片" });
  const decks = files.map(
    ({ name, notebook }) =>
      `<li><a href="${address(name)}">${markdown.line(opening(name, notebook.cells).title)}</a> <small><a href="${address(name)}?print-pdf">${local({ en: "to print", zh: "打印版" })}</a></small></li>`,
  );
  const rows = keys.map(
    ([key, what]) => `<tr><th scope="row"><kbd>${key}</kbd></th><td>${local(what)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${htmlTags[currentLanguage()]}" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/katex/katex.min.css">
<link rel="stylesheet" href="${root}assets/book.css">
${isChinese ? `<link rel="stylesheet" href="${root}assets/zh.css">\n` : ""}</head>
<body>
<main>
<h1>${title}</h1>
${languages.map(toLanguage).join("")}
<ul class="decks">
${decks.join("\n")}
</ul>
<table>
${rows.join("\n")}
</table>
<p>${local(served)}</p>
</main>
</body>
</html>
`;
}

function address(name: string): string {
  return escapeHtml(`${encodeURIComponent(name)}.html`);
}

function toLanguage(language: Language): string {
  if (language === currentLanguage()) return "";
  const path = `${bookRoot()}${folderOf(language)}index.html`;
  return `<p><a lang="${language}" href="${path}">${languageNames[language]}</a></p>`;
}

const keys: readonly [string, Text][] = [
  ["Space", { en: "the next step, with answers", zh: "下一步，包括答案" }],
  ["→ ← ↓ ↑", { en: "sections, and the slides of a section", zh: "切换小节，以及小节内的幻灯片" }],
  ["S", { en: "the speaker’s window, with notes and time", zh: "讲者窗口，有备注和时间" }],
  ["F", { en: "the whole screen", zh: "全屏" }],
  ["Esc", { en: "all slides at a glance", zh: "幻灯片总览" }],
  ["Shift-Enter", { en: "run the cell in which the cursor is", zh: "运行光标所在的单元格" }],
];

const served: Text = {
  en: "Cells run only when the slides are served, as by <code>npm run workshop -- --serve</code>.",
  zh: "只有通过服务打开幻灯片，例如用 <code>npm run workshop -- --serve</code>，单元格才能运行。",
};
