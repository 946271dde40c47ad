import type { Language, Text } from "../../text/text.js";

/** What a figure says to someone who cannot see it, and what it says to everyone. */
export interface FigureText {
  /** What is to be seen, in a sentence or two: read aloud in place of the picture. */
  alt: Text;
  /** What to take from it: printed below the picture. */
  caption: Text;
}

/** What every figure of the course lets its caller choose. */
export interface FigureOptions {
  /** The reader's language. Default `"en"`. */
  language?: Language;
  /** Replaces the figure's own caption where a lesson has something more particular to say. */
  caption?: Text;
}

/** A word the caller puts into a figure: one string for every reader, or one for each language. */
export type Label = string | Text;

/** The label as the reader of `language` sees it. */
export function inLanguage(label: Label, language: Language = "en"): string {
  return typeof label === "string" ? label : label[language];
}

/** Several words as the reader of `language` sees them. */
export function allInLanguage<K extends string>(
  words: Readonly<Record<K, Text>>,
  language: Language = "en",
): Record<K, string> {
  const said = {} as Record<K, string>;
  for (const key in words) said[key] = words[key][language];
  return said;
}
