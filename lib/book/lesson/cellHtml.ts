import { escape as escapeHtml } from "html-escaper";
import { hasTag } from "../../notebook/cellText.js";
import { type Cell, type CodeCell, joinLines } from "../../notebook/nbformat.js";
import { markdown } from "../markdown/markdown.js";
import type { LessonContext } from "../markdown/pageContext.js";
import { frameHtml } from "../markup/frame.js";
import { highlight } from "../markup/highlight.js";
import { sanitise } from "../markup/sanitise.js";
import { outputsToHtml, type Renderers } from "./outputs.js";

/** The HTML of one cell of a lesson, without its solution: the page fetches that on request (solutionHtml.ts). */
export function cellHtml(cell: Cell, page: LessonContext): string {
  switch (cell.cell_type) {
    case "markdown":
      return markdown.block(joinLines(cell.source), { ...page, cell: cell.id });
    case "code":
      return codeCell(cell, page.anchors.take(cell.id));
    default:
      return ""; // raw cells are input for nbconvert, not for readers
  }
}

const renderers: Renderers = { markdown: markdown.block, sanitise, frame: frameHtml };

function codeCell(cell: CodeCell, anchor: string): string {
  const tags = cell.metadata.tags ?? [];
  const solutionMark = cell.metadata.solution === undefined ? "" : " data-solution";
  const code = highlight(joinLines(cell.source));
  const source = `<pre class="source scrolls"><code>${code}\n</code></pre>`;
  const shown = tags.includes("hide-input")
    ? `<details class="hidden-source"><summary>The code</summary>${source}</details>`
    : source;
  return `<section class="cell" id="${escapeHtml(anchor)}" data-cell="${escapeHtml(cell.id)}" data-tags="${escapeHtml(tags.join(" "))}"${solutionMark}>
${shown}
${covered(cell, `<div class="outputs">${outputsToHtml(cell.outputs, renderers)}</div>`)}
</section>`;
}

/** The outputs of a cell, folded if the reader should predict them first. Nothing is folded where there is no output. */
function covered(cell: CodeCell, outputs: string): string {
  if (!hasTag(cell, "predict") || cell.outputs.length === 0) return outputs;
  return `<details class="prediction"><summary>Predict first, then open</summary>${outputs}</details>`;
}
