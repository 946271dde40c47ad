import type { Language, Text } from "../../text/text.js";

/** The space between two sentences. */
export const SPACE: Readonly<Record<Language, string>> = { en: " ", zh: "" };

/** Several sentences as one text. */
export function joinedText(texts: readonly Text[]): Text {
  const joined = (language: Language) => texts.map((text) => text[language]).join(SPACE[language]);
  return { en: joined("en"), zh: joined("zh") };
}
