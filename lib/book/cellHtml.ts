import { escape as escapeHtml } from "html-escaper";
import { type Cell, type CodeCell, joinLines } from "../tools/nbformat.js";
import { frameHtml } from "./frame.js";
import { highlight } from "./highlight.js";
import { markdown } from "./markdown/markdown.js";
import type { PageContext } from "./markdown/pageContext.js";
import { outputsToHtml, type Renderers } from "./outputs.js";
import { sanitise } from "./sanitise.js";

/** One cell of a lesson. Solutions stay in the notebook's metadata: they are not on the page. */
export function cellHtml(cell: Cell, page: PageContext): string {
  switch (cell.cell_type) {
    case "markdown":
      return markdown.block(joinLines(cell.source), Object.assign(page, { cell: cell.id }));
    case "code":
      return codeCell(cell);
    default:
      return ""; // raw cells are for nbconvert
  }
}

const renderers: Renderers = { markdown: markdown.block, sanitise, frame: frameHtml };

function codeCell(cell: CodeCell): string {
  const id = escapeHtml(cell.id);
  const tags = cell.metadata.tags ?? [];
  const code = highlight(joinLines(cell.source));
  const source = `<pre class="source scrolls"><code>${code}\n</code></pre>`;
  const shown = tags.includes("hide-input")
    ? `<details class="hidden-source"><summary>The code</summary>${source}</details>`
    : source;
  return `<section class="cell" id="${id}" data-cell="${id}" data-tags="${escapeHtml(tags.join(" "))}">
${shown}
<div class="outputs">${outputsToHtml(cell.outputs, renderers)}</div>
</section>`;
}
