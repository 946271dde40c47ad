import type { Anchors } from "../markup/anchors.js";

/** What rendering a piece of Markdown knows of the page it goes to: markdown-it's `env`. */
export interface PageContext {
  /** The id of the cell: its first heading is found under it. */
  cell?: string;
  /** Gives out the ids of the page. Without it, headings have none. */
  anchors?: Anchors;
  /** The headings met so far, in order. */
  headings?: Heading[];
  /** The glossary's terms that this page has linked already. Without it, none are linked. */
  linkedTerms?: Set<string>;
}

/** What all cells of a lesson share. */
export type LessonContext = Required<Omit<PageContext, "cell">>;

export interface Heading {
  level: number;
  id: string;
  /** Its words as HTML, formulas set. */
  html: string;
  text: string;
}
