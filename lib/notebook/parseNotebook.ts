import { count } from "../text/count.js";
import { UserError } from "../text/userError.js";
import type { Notebook } from "./nbformat.js";
import { notebookFaults } from "./notebookFaults.js";

const byteOrderMark = "\uFEFF";

/**
 * Parses the text of a notebook file, and checks that it is as nbformat.ts describes it.
 *
 * @param path  of the file, for the message
 * @throws {UserError} if the text is not a notebook of format 4.5 or later, as Jupyter writes it
 */
export function parseNotebook(path: string, text: string): Notebook {
  if (text.startsWith(byteOrderMark)) {
    throw new UserError(
      `${path} begins with a byte order mark, and Jupyter opens no such notebook. ` +
        "Save it as UTF-8 without one (in editors: without BOM).",
    );
  }
  const notebook = parseJson(path, text);
  const { nbformat, nbformat_minor, cells } = (notebook ?? {}) as Partial<Notebook>;
  if (nbformat !== 4 || !Array.isArray(cells)) {
    throw new UserError(
      `${path} is not a notebook of format 4: nbformat is ${JSON.stringify(nbformat)}. ` +
        "Open it in Jupyter and save it again.",
    );
  }
  if ((nbformat_minor ?? 0) < 5) {
    throw new UserError(
      `${path} has cells without an id: it is of format 4.${nbformat_minor}, and ids came with 4.5. ` +
        "Open it in a current Jupyter and save it again.",
    );
  }
  const faults = notebookFaults({ ...notebook, cells });
  if (faults.length > 0) {
    throw new UserError(
      `${path} is not a notebook as Jupyter writes it: ${listed(faults)}. ` +
        "Correct the file in a text editor, or take an earlier version of it.",
    );
  }
  return notebook as Notebook;
}

/** The first faults, and how many more there are. */
function listed(faults: readonly string[]): string {
  const shown = faults.slice(0, 10);
  const rest = faults.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${count(rest, "more fault")}`] : [])].join("; ");
}

function parseJson(path: string, text: string): object | null {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${path} is not JSON: ${(cause as Error).message}. ${cureOf(text)}`, {
      cause,
    });
  }
}

/** The advice for a text that is not JSON, by its most likely cause. */
function cureOf(text: string): string {
  if (/^<{7} /m.test(text)) return "Resolve the merge conflict that is marked in it.";
  if (text.trim() === "") return "The file is empty: take an earlier version of it.";
  if (text.includes("\0") || text.includes("\uFFFD")) return "Save it as UTF-8.";
  return "Correct the file in a text editor, or take an earlier version of it.";
}
