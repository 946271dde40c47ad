import { UserError } from "../text/userError.js";
import type { Notebook } from "./nbformat.js";
import { notebookFault } from "./notebookFault.js";

const byteOrderMark = "\uFEFF";

/**
 * The notebook in the text of a file. What passes here is as nbformat.ts describes it.
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
  const fault = notebookFault({ ...notebook, cells });
  if (fault) {
    throw new UserError(
      `${path} is not a notebook as Jupyter writes it: ${fault}. ` +
        "Correct the file in a text editor, or take an earlier version of it.",
    );
  }
  return notebook as Notebook;
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

/** What to do with a text that is not JSON, by what it looks like. */
function cureOf(text: string): string {
  if (/^<{7} /m.test(text)) return "Finish the merge that has left its marks in it.";
  if (text.trim() === "") return "The file is empty: take an earlier version of it.";
  if (text.includes("\0") || text.includes("\uFFFD")) return "Save it as UTF-8.";
  return "Correct the file in a text editor, or take an earlier version of it.";
}
