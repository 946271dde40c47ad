import type { NotebookFile } from "../../notebook/notebookFile.js";
import { pace, teachingMinutes } from "../../notebook/teachingMinutes.js";
import { count } from "../../text/count.js";
import type { Problem } from "../problem.js";
import { courseMetadata } from "./courseMetadata.js";

/** Checks that the time of a lesson, which its first cell names, is the one that the rule gives. */
export function checkTeachingTime(file: NotebookFile): Problem[] {
  const metadata = courseMetadata(file);
  if (!metadata) return []; // checkMetadata reports it
  const { teaching } = metadata.minutes;
  const minutes = teachingMinutes(file.notebook.cells);
  if (teaching === minutes) return [];
  const message =
    `the metadata say ${count(teaching, "minute")}, and the words and cells of the lesson take ${minutes}, ` +
    `at ${pace.wordsPerMinute} words a minute and ${60 * pace.minutesPerCell} seconds a code cell.`;
  const cure = `Write ${minutes} in the metadata and in the first cell.`;
  return [{ notebook: file.name, rule: "teaching-time", message, cure }];
}
