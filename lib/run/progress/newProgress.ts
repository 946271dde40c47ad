import type { NotebookFile } from "../../notebook/notebookFile.js";
import { BarProgress } from "./barProgress.js";
import { LineProgress } from "./lineProgress.js";
import type { Progress } from "./runProgress.js";

/** Chooses bars on a terminal with a row for each notebook, and lines otherwise. */
export function newProgress(stream: NodeJS.WriteStream, files: readonly NotebookFile[]): Progress {
  const rowsForOthers = 2;
  if (stream.isTTY && stream.rows >= files.length + rowsForOthers) {
    return new BarProgress(
      stream,
      files.map(({ name }) => name),
    );
  }
  return new LineProgress((text) => stream.write(text));
}
