import type { Verdict } from "../../lessons/article/claim.js";
import { verdictWords } from "../../lessons/article/claimsTable.js";
import { local } from "../../text/local.js";

/** A verdict as HTML: the word, with a class for its colour. */
export function verdictHtml(verdict: Verdict): string {
  return `<strong class="verdict ${verdict}">${local(verdictWords[verdict])}</strong>`;
}
