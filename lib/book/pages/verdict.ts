import type { Verdict } from "../../lessons/article/claim.js";

const words: Readonly<Record<Verdict, string>> = {
  reproduced: "reproduced",
  correct: "correct",
  qualified: "needs a condition",
  erratum: "erratum",
};

/** A verdict as HTML: the word, with a class for its colour. */
export function verdictHtml(verdict: Verdict): string {
  return `<strong class="verdict ${verdict}">${words[verdict]}</strong>`;
}
