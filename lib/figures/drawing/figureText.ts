import { currentLanguage } from "../../text/currentLanguage.js";
import type { Language, Text } from "../../text/text.js";
import { labelIn } from "./labels.js";

/** The texts of a figure. */
export interface FigureText {
  /** A description in a sentence or two, which a screen reader reads in place of the picture. */
  alt: Text;
  /** The conclusion to draw from the figure, printed below it. */
  caption: Text;
}

/** The options of every figure. */
export interface FigureOptions {
  /** The reader's language. Default: that of the notebook. */
  language?: Language;
  /** A caption for this lesson, in place of the figure's own. */
  caption?: Text;
}

/** A label from the caller: one for each language, or an English one that labels.ts translates. */
export type Label = string | Text;

/** The label in one language. */
export function inLanguage(label: Label, language: Language = currentLanguage()): string {
  return typeof label === "string" ? labelIn(label, language) : label[language];
}

/** All words of a record in one language. */
export function allInLanguage<K extends string>(
  words: Readonly<Record<K, Text>>,
  language: Language = currentLanguage(),
): Record<K, string> {
  const chosen = {} as Record<K, string>;
  for (const key in words) chosen[key] = words[key][language];
  return chosen;
}
