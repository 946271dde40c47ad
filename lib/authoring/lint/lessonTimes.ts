import { exerciseMinutes } from "../../lessons/exerciseMinutes.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { pace, teachingMinutes } from "../../notebook/teachingMinutes.js";
import { count } from "../../text/count.js";
import type { Problem } from "../problem.js";
import { courseMetadata } from "./courseMetadata.js";

/** Checks that the times of a lesson, which its first cell names, are those that its cells and its exercises give. */
export function checkTimes(file: NotebookFile): Problem[] {
  return [...checkTeachingTime(file), ...checkExerciseTime(file)];
}

function checkTeachingTime(file: NotebookFile): Problem[] {
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

function checkExerciseTime(file: NotebookFile): Problem[] {
  const metadata = courseMetadata(file);
  if (!metadata || metadata.minutes.exercises === 0) return []; // a test requires some in every lesson
  const { lesson, minutes } = metadata;
  const sum = exerciseMinutes(lesson);
  if (minutes.exercises === sum) return [];
  const message =
    `the metadata say ${count(minutes.exercises, "minute")} for the exercises, and the minutes of the exercises and ` +
    `of the open question add up to ${sum}.`;
  const cure = `Write ${sum} in the metadata and in the first cell.`;
  return [{ notebook: file.name, rule: "exercise-time", message, cure }];
}
