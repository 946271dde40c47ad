import { fillIn } from "../placeholder.js";

/** The source of a text in both languages that is still to be written. */
export function bothLanguages(what: string): string {
  return `{ en: "${fillIn(`${what}, in English`)}", zh: "${fillIn("the same in Chinese")}" }`;
}
