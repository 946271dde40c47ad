import type { Language, Text } from "../../text/text.js";

/** An error that can be told in every language of the course. */
export class DerivationProblem extends Error {
  constructor(
    readonly text: Text,
    language: Language = "en",
  ) {
    super(text[language]);
    this.name = "Problem";
  }
}
