import { cellHtml } from "../../book/lesson/cellHtml.js";
import { solutionHtml } from "../../book/lesson/solutionHtml.js";
import { markdown } from "../../book/markdown/markdown.js";
import type { LessonContext } from "../../book/markdown/pageContext.js";
import { hasTag } from "../../notebook/cellText.js";
import { type Cell, type CodeCell, joinLines } from "../../notebook/nbformat.js";
import type { SlideType } from "../../notebook/slideTypes.js";
import { local } from "../../text/local.js";
import { taskOf } from "./speakerNotes.js";

/**
 * The HTML of a cell on a slide. A text that is a fragment waits for a click as a whole. Of code, what it puts out waits,
 * if the cell is a fragment or its code is shown: first the class says what will come. Code that only draws is folded. An
 * exercise has its stub, and its solution waits.
 */
export function deckCell(cell: Cell, type: SlideType, page: LessonContext): string {
  if (cell.cell_type !== "code") {
    const html = withoutLinks(cellHtml(cell, page));
    return type === "fragment" ? `<div class="fragment">${html}</div>` : html;
  }
  if (hasTag(cell, "exercise")) return withSolution(cell, page);
  const isFolded = hasTag(cell, "hide-input") || onlyDraws(cell);
  const tags = [...(cell.metadata.tags ?? []), ...(isFolded ? ["hide-input"] : [])];
  const html = codeHtml({ ...cell, metadata: { ...cell.metadata, tags } }, page);
  const waits = cell.outputs.length > 0 && (type === "fragment" || !isFolded);
  return waits ? html.replace('<div class="outputs"', '<div class="outputs fragment"') : html;
}

/** Whether all that a cell puts out are figures, tables and derivations. */
function onlyDraws({ outputs }: CodeCell): boolean {
  return outputs.length > 0 && outputs.every((output) => output.output_type === "display_data");
}

/** The title of a lesson, its question and its tasks, without the times and what a reader does next. */
export function deckTitle(cell: Cell, page: LessonContext): string {
  const [title] = /^[\s\S]*^- .*$(?:\n {2,}\S.*$)*/m.exec(joinLines(cell.source)) ?? [];
  return deckCell(title === undefined ? cell : { ...cell, source: title }, "slide", page);
}

/** The cell of the set-up, folded. */
export function deckSetup(cell: Cell, page: LessonContext): string {
  const summary = local({ en: "The set-up", zh: "准备代码" });
  const html = cell.cell_type === "code" ? codeHtml(cell, page) : "";
  return `<details class="deck-setup"><summary>${summary}</summary>${html}</details>`;
}

/**
 * The book's HTML of a code cell. reveal.js takes every `<section>` for a slide, so a cell is a `<div>`; and the cover of
 * a prediction is left out, since its output is a fragment.
 */
function codeHtml(cell: CodeCell, page: LessonContext): string {
  const tags = cell.metadata.tags?.filter((tag) => tag !== "predict") ?? [];
  const html = cellHtml({ ...cell, metadata: { ...cell.metadata, tags } }, page);
  return withoutLinks(html)
    .replace(/^<section\b/, "<div")
    .replace(/<\/section>$/, "</div>");
}

function withSolution(cell: CodeCell, page: LessonContext): string {
  const { solution } = cell.metadata;
  const html = codeHtml({ ...cell, outputs: [] }, page);
  if (solution === undefined) return html;
  const task = taskOf(cell);
  const answer =
    task?.kind === "open"
      ? markdown.block(local(task.modelAnswer))
      : `<pre class="answer"><code>${solutionHtml(joinLines(solution))}\n</code></pre>`;
  const title = local(
    task?.kind === "open"
      ? { en: "A good answer", zh: "一个好的回答" }
      : { en: "A solution", zh: "参考答案" },
  );
  return `${html}\n<div class="answered fragment"><p class="label">${title}</p>${withoutLinks(answer)}</div>`;
}

/** A deck lies in a folder of its own, and a room may be without internet, so a link would lead nowhere. */
function withoutLinks(html: string): string {
  return html.replace(/<\/?a\b[^>]*>/g, "");
}
