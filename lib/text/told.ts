import { local } from "./local.js";
import type { Language, Text } from "./text.js";

let spoken: Language = "en";

/** Chooses the language in which commands speak to the person at the terminal. */
export function speak(language: Language): void {
  spoken = language;
}

/**
 * The language in which commands speak. It is not the reader's language of what they make: a Chinese author also builds
 * the English book.
 */
export function spokenLanguage(): Language {
  return spoken;
}

/** A text in the language in which commands speak. */
export function told(text: Text): string {
  return local(text, spoken);
}
