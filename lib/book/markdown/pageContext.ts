/** What rendering a piece of Markdown knows of the page it goes to: markdown-it's `env`. */
export interface PageContext {
  /** The id of the cell: its first heading is found under it. */
  cell?: string;
  /** The headings met so far, in order. */
  headings?: Heading[];
  /** The glossary's terms that this page has linked already. Without it, none are linked. */
  linkedTerms?: Set<string>;
}

export interface Heading {
  level: number;
  id: string;
  /** Its words as HTML, formulas set. */
  html: string;
  text: string;
}
