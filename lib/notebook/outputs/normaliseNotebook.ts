import { languageInfo } from "../languageInfo.js";
import type { Cell, Metadata, Notebook } from "../nbformat.js";
import { type SlideType, slideTypesOf, writtenSlideType } from "../slideTypes.js";
import { normaliseOutputs } from "./normaliseOutputs.js";

/** The description of the kernel that Jupyter stores in a notebook. */
const kernel: Metadata = {
  kernelspec: { display_name: "TypeScript (course)", language: "typescript", name: "tslab" },
  language_info: languageInfo,
};

/**
 * The notebook as it is committed: cells with their ids, tags, solutions, predictions, sources and normalised outputs, and
 * with what they are among slides, for Jupyter; no execution counts, no timings, no metadata of editors. A cell with the
 * tag `timing`, which measures the reader's machine, has no output.
 */
export function normaliseNotebook(notebook: Notebook): Notebook {
  const { metadata, cells } = notebook;
  const types = slideTypesOf(notebook);
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { ...("course" in metadata && { course: metadata.course }), ...kernel },
    cells: cells.map((cell, i) => normaliseCell(cell, types[i])),
  };
}

function normaliseCell(cell: Cell, type: SlideType): Cell {
  const { tags, solution, course } = cell.metadata;
  const isSaid = type !== "-" || writtenSlideType(cell) !== undefined; // to Jupyter, no type is "-"
  const metadata = {
    ...(isSaid && { slideshow: { slide_type: type } }),
    ...(tags?.length && { tags }),
    ...(solution && { solution }),
    ...(course && { course }),
  };
  if (cell.cell_type !== "code") return { ...cell, metadata };
  return {
    ...cell,
    metadata,
    execution_count: null,
    outputs: tags?.includes("timing") ? [] : normaliseOutputs(cell.outputs),
  };
}

/** The notebook as its author wrote it, before anything ran. */
export function withoutOutputs(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? { ...cell, outputs: [] } : cell,
  );
  return normaliseNotebook({ ...notebook, cells });
}
