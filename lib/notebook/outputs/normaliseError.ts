import { stripVTControlCharacters } from "node:util";
import { clone } from "../../files/courseFolders.js";
import type { ErrorOutput } from "../nbformat.js";

/** An error as every reader may see it: without colours, and without the folders of one machine. */
export function normaliseError({ ename, evalue, traceback }: ErrorOutput): ErrorOutput {
  return {
    output_type: "error",
    ename,
    evalue: normaliseText(evalue),
    traceback: traceback.map(normaliseText),
  };
}

/** Paths in the course are shown from its root on: lib/dist/index.js. */
function normaliseText(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll("file://", "")
    .replaceAll(`${clone}/`, "")
    .replaceAll(clone, ".");
}
