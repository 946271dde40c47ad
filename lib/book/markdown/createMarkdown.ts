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
 * Markdown as Jupyter reads it, but for HTML in it, which is shown as text: prose needs none, and
 * what is not let in need not be cleaned. Formulas are set here, so a page needs no script for them.
 */
export function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownItEngine({
    html: false,
    typographer: true, // for its quotation marks
    highlight: (code, language) => (/^(?:ts|js|type|java)/.test(language) ? highlight(code) : ""),
  });
  setFormulas(markdown, { katex, throwOnError: false, strict: "ignore", enableBareBlocks: true });
  markdown.disable("replacements"); // (c) is a class, and not a copyright
  markdown.use(headingAnchors);
  markdown.use(notebookLinks);
  markdown.use(scrollingTables);
  markdown.use(languageMarks);
  markdown.use(glossaryLinks);
  return markdown;
}

type SetFormulas = (markdown: MarkdownIt, options: object) => void;

/** A CommonJS module that was compiled from an ES module: Node and bundlers disagree on its default. */
const setFormulas = (
  "default" in katexModule.default ? katexModule.default.default : katexModule.default
) as SetFormulas;
