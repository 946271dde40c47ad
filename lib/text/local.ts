import { currentLanguage } from "./currentLanguage.js";
import type { Language, Text } from "./text.js";

/** A text in the reader's language. */
export function local(text: Text, language: Language = currentLanguage()): string {
  return text[language];
}
