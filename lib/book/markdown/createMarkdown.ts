import * as katexModule from "@vscode/markdown-it-katex";
import katex from "katex";
import MarkdownItEngine, { type MarkdownIt } from "markdown-it";
import { highlight } from "../markup/highlight.js";
import { glossaryLinks } from "./glossaryLinks.js";
import { headingAnchors } from "./headingAnchors.js";
import { languageMarks } from "./languageMarks.js";
import { notebookLinks } from "./notebookLinks.js";
import { scrollingTables } from "./scrollingTables.js";

/**
 * Creates a renderer for Jupyter's Markdown, except that HTML is shown as text: the lessons need none, and so none
 * has to be sanitised. KaTeX renders formulas here, so that a page needs no script for them.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownItEngine({
    html: false,
    typographer: true, // turns straight quotation marks into typographic ones
    highlight: (code, language) => (/^(?:ts|js|type|java)/.test(language) ? highlight(code) : ""),
  });
  setFormulas(markdown, { katex, throwOnError: false, strict: "ignore", enableBareBlocks: true });
  markdown.disable("replacements"); // in the lessons, (c) is a class and not the copyright sign
  markdown.use(headingAnchors);
  markdown.use(notebookLinks);
  markdown.use(scrollingTables);
  markdown.use(languageMarks);
  markdown.use(glossaryLinks);
  return markdown;
}

type SetFormulas = (markdown: MarkdownIt, options: object) => void;

/** The plug-in's function: Node and bundlers disagree on the default export of its CommonJS module. */
const setFormulas = (
  "default" in katexModule.default ? katexModule.default.default : katexModule.default
) as SetFormulas;
