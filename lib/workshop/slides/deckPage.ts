import { escape as escapeHtml } from "html-escaper";
import { opening } from "../../book/lesson/opening.js";
import { markdown } from "../../book/markdown/markdown.js";
import { bookRoot } from "../../book/markup/bookRoot.js";
import { contentPolicy } from "../../book/pages/contentPolicy.js";
import type { Notebook } from "../../notebook/nbformat.js";
import { currentLanguage, htmlTags } from "../../text/currentLanguage.js";
import type { LessonGuide } from "../guides/lessonGuide.js";
import { deckSlides, type Slide } from "./deckSlides.js";

/**
 * The HTML document of a lesson's slides in the current language, which shows the cells as a page of the book does, and
 * runs them by the book's scripts. Edits of its cells are kept apart from those of the book.
 *
 * @param scriptDigests  SHA-256, in base64, of the inline scripts that it may run: see contentPolicy.ts
 */
export function deckPage(
  name: string,
  notebook: Notebook,
  guide: LessonGuide | undefined,
  scriptDigests: readonly string[],
): string {
  const root = bookRoot();
  const isChinese = currentLanguage() === "zh";
  const { title } = opening(name, notebook.cells);
  const columns = deckSlides(notebook, guide);
  return `<!doctype html>
<html lang="${htmlTags[currentLanguage()]}" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(...scriptDigests)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(markdown.words(title))}</title>
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/katex/katex.min.css">
<link rel="stylesheet" href="${root}assets/book.css">
${isChinese ? `<link rel="stylesheet" href="${root}assets/zh.css">\n` : ""}<link rel="stylesheet" href="${root}assets/slides/deck.css">
<script type="module" src="${root}assets/live.js"></script>
<script defer src="${root}assets/slides/deck.js"></script>
</head>
<body class="deck">
<div class="reveal measured" role="main" data-lesson="slides-${escapeHtml(name)}">
<div class="slides">
${columns.map(columnHtml).join("\n")}
</div>
</div>
</body>
</html>
`;
}

/** A slide alone is no column to reveal.js; client/paginate.ts makes one of it if it has to be divided. */
function columnHtml(column: readonly Slide[]): string {
  const slides = column.map(slideHtml).join("\n");
  return `<section class="column">\n${slides}\n</section>`;
}

function slideHtml({ cells, section, body, notes }: Slide, i: number): string {
  const head = i === 0 ? "" : `<p class="running">${escapeHtml(section)}</p>\n`;
  const aside = notes.length === 0 ? "" : `\n<aside class="notes">${notes.join("\n")}</aside>`;
  return `<section data-cells="${escapeHtml(cells.join(" "))}" data-section="${escapeHtml(section)}">
${head}<div class="slide-body">
${body.join("\n")}
</div>${aside}
</section>`;
}
