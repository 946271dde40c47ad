import type { Language } from "../../text/text.js";
import { openQuestions } from "../questions/openQuestions.js";
import { findStore } from "./attempts.js";
import { exercises } from "./exercises.js";
import { stateIn } from "./say.js";
import { type CheckOptions, Session } from "./session.js";

const tasks = [...exercises, ...openQuestions];
const session = new Session(tasks, findStore());

/**
 * Checks an answer: not started, not yet, stopped with an error, or correct.
 *
 * It tests properties that every right answer has, on inputs that are drawn anew for each check. For a wrong
 * answer it names the broken rule, the input and the learner's output, but not the expected value. From the
 * second failing check on it adds a hint. For an open question it shows a model answer and what a good answer has,
 * once the learner has written one. It never throws.
 *
 * @param id  the id of the exercise, as in the notebook
 * @param answer  a function of the inputs; `() => 0.3` if there are none; a text for an open question
 * @returns plain text, which the kernel shows if the call is the last expression of a cell
 * @example
 * check("00-first-answer", () => todo()).startsWith("· 00-first-answer: not started"); // true
 */
export function check(id: string, answer: unknown, options?: CheckOptions): string {
  return session.check(id, answer, options);
}

/**
 * Checks an answer for points: throws what the check says, unless the answer is correct. Cells that grade a notebook call
 * it, because a grader sees an error, and not what a text means. It counts as no attempt.
 *
 * @returns nothing
 * @throws {Error} if the answer is not correct, not started, or stops
 * @example
 * (() => {
 *   try {
 *     mustPass("00-first-answer", () => todo());
 *   } catch {
 *     return "no points";
 *   }
 *   return "all points";
 * })(); // "no points"
 */
export function mustPass(id: string, answer: unknown, options?: CheckOptions): void {
  const said = new Session(tasks).check(id, answer, options);
  const state = stateIn(said);
  if (state !== "correct" && state !== "answered") throw new Error(said);
}

/**
 * Lists the exercises that are correct. The course's kernel keeps this in the user's folder; in other kernels
 * and in a run of all notebooks it begins anew each time.
 *
 * @param lesson  the two digits of a lesson. Default: the lessons with a checked exercise
 * @returns plain text, one line for each exercise
 * @example
 * progress("00").startsWith("Lesson 00: 0 of 3 correct"); // true
 */
export function progress(lesson?: string, language?: Language): string {
  return session.progress(lesson, language);
}
