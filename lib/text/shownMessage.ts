import type { Translate } from "./phrases.js";
import type { Language } from "./text.js";

let translate: Translate = (message) => message;

/** Has messages of errors translated where they are shown. A host does so that can afford to load the catalogue. */
export function translateMessages(by: Translate): void {
  translate = by;
}

/** An error's message as a reader of a language sees it: English where the host has no catalogue. */
export function shownMessage(message: string, language: Language): string {
  return translate(message, language);
}
