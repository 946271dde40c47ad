import { currentLanguage } from "../../text/currentLanguage.js";
import type { Language, Text } from "../../text/text.js";

/** An error in a formula or a derivation, with its message in both languages of the course. */
export class DerivationProblem extends Error {
  constructor(
    readonly text: Text,
    language: Language = currentLanguage(),
  ) {
    super(text[language]);
    this.name = "DerivationProblem";
  }
}
