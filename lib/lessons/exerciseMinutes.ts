import { lessonOf } from "./exercises/exercise.js";
import { exercises } from "./exercises/exercises.js";
import { openQuestions } from "./questions/openQuestions.js";

/** The minutes of all exercises of a lesson and of its open question. */
export function exerciseMinutes(lesson: number): number {
  return [...exercises, ...openQuestions]
    .filter((task) => Number(lessonOf(task)) === lesson)
    .reduce((sum, { minutes }) => sum + minutes, 0);
}
