import type { Language, Text } from "../lessons/text.js";

/** An error that can be told in every language of the course. */
export class Problem extends Error {
  constructor(
    readonly text: Text,
    language: Language = "en",
  ) {
    super(text[language]);
    this.name = "Problem";
  }
}
