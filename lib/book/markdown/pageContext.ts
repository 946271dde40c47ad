import type { Anchors } from "../markup/anchors.js";

/** The page that Markdown is rendered for, passed as markdown-it's `env`. */
export interface PageContext {
  /** The id of the cell, which is the anchor of its first heading. */
  cell?: string;
  /** Assigns the ids of the page. Without it, headings get none. */
  anchors?: Anchors;
  /** The headings so far, in order. */
  headings?: Heading[];
  /** The glossary terms that are already linked on this page. Without it, no term is linked. */
  linkedTerms?: Set<string>;
}

/** The context that all cells of a lesson share. */
export type LessonContext = Required<Omit<PageContext, "cell">>;

/** A heading of a page. */
export interface Heading {
  level: number;
  id: string;
  /** The content as HTML, with rendered formulas. */
  html: string;
  /** The content as plain text. */
  text: string;
}
