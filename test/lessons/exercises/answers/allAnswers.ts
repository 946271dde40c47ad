import type { AnswersById } from "./answers.js";
import { lines } from "./lines.js";
import { values } from "./values.js";
import { written } from "./written.js";

/** The answers to all exercises. */
export const allAnswers: AnswersById = { ...values, ...lines, ...written };
