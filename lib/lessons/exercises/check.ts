import type { Language } from "../../text/text.js";
import { exercises } from "./exercises.js";
import { type CheckOptions, Session } from "./session.js";

const session = new Session(exercises);

/**
 * Says how an answer does: not started, not yet, stopped with an error, or correct. It tries properties
 * that every right answer has on inputs that are the same for everyone; it tells the rule that broke, the
 * input and the learner's own output, never what was expected. From the second failing check on it adds a
 * hint. It never throws.
 *
 * @param id  the exercise's, as it stands in the notebook
 * @param answer  a function of the inputs; `() => 0.3` where there are none
 * @returns plain text: as the last expression of a cell, the kernel shows it
 * @example
 * check("00-first-answer", () => todo()).startsWith("· 00-first-answer: not started"); // true
 */
export function check(id: string, answer: unknown, options?: CheckOptions): string {
  return session.check(id, answer, options);
}

/**
 * Where the learner stands, since the kernel was started.
 *
 * @param lesson  its two digits; without it, the lessons whose exercises were checked
 * @returns plain text, one line an exercise
 * @example
 * progress("00").startsWith("Lesson 00: 0 of 3 correct"); // true
 */
export function progress(lesson?: string, language?: Language): string {
  return session.progress(lesson, language);
}
