import { escape as escapeHtml } from "html-escaper";
import { coverSummary, hasCover } from "../../notebook/afterPrediction.js";
import { type Cell, type CodeCell, joinLines } from "../../notebook/nbformat.js";
import { local } from "../../text/local.js";
import { markdown } from "../markdown/markdown.js";
import type { LessonContext } from "../markdown/pageContext.js";
import { frameHtml } from "../markup/frame.js";
import { highlight } from "../markup/highlight.js";
import { sanitise } from "../markup/sanitise.js";
import { outputsToHtml, type Renderers } from "./outputs.js";

/**
 * The HTML of one cell of a lesson, without its solution: the page fetches that on request (solutionHtml.ts).
 *
 * @param told  the Markdown below a cell that tells what its reader should predict: it is covered, as the output is
 */
export function cellHtml(cell: Cell, page: LessonContext, told = ""): string {
  switch (cell.cell_type) {
    case "markdown":
      return markdown.block(joinLines(cell.source), { ...page, cell: cell.id });
    case "code":
      return codeCell(cell, page, told);
    default:
      return ""; // raw cells are input for nbconvert, not for readers
  }
}

const renderers: Renderers = { markdown: markdown.block, sanitise, frame: frameHtml };

function codeCell(cell: CodeCell, page: LessonContext, told: string): string {
  const anchor = page.anchors.take(cell.id);
  const tags = cell.metadata.tags ?? [];
  const solutionMark = cell.metadata.solution === undefined ? "" : " data-solution";
  const code = highlight(joinLines(cell.source));
  const source = `<pre class="source scrolls"><code>${code}\n</code></pre>`;
  const shown = tags.includes("hide-input")
    ? `<details class="hidden-source"><summary>${local({ en: "The code", zh: "代码" })}</summary>${source}</details>`
    : source;
  const html = outputsToHtml(cell.outputs, renderers);
  const figureAnchor = html.includes('<figure class="output"')
    ? ` id="${escapeHtml(`book-figure-${anchor}`)}"` // no cell's id begins like this: see anchors.ts
    : "";
  const outputs = `<div class="outputs"${figureAnchor}>${html}</div>`;
  return `<section class="cell" id="${escapeHtml(anchor)}" data-cell="${escapeHtml(cell.id)}" data-tags="${escapeHtml(tags.join(" "))}"${solutionMark}>
${shown}
${covered(cell, outputs, markdown.block(told, page))}
</section>`;
}

/** The outputs of a cell, and the text that tells them, folded if the reader should predict them first. */
function covered(cell: CodeCell, outputs: string, told: string): string {
  if (!hasCover(cell)) return outputs;
  return `<details class="prediction">${local(coverSummary)}${outputs}${told}</details>`;
}
