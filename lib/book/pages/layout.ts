import { escape as escapeHtml } from "html-escaper";
import { contentPolicy } from "./contentPolicy.js";

/** The parts of a page that differ from page to page. */
export interface Page {
  /** The name of its file. All pages are in one folder, so links between them are file names. */
  file: string;
  /** The title, as plain text. */
  title: string;
  description: string;
  /** The main content, as HTML. */
  main: string;
  /** The table of contents, as HTML. */
  contents: string;
  /** The SHA-256 digest, in base64, of the script in the frames of explorables, if its outputs may have them. */
  frameScriptDigest?: string;
  /** The script in the book's assets that only this page loads. */
  script?: string;
  /** Whether its cells can be run. */
  live?: boolean;
}

/** The complete HTML document of a page. */
export function documentOf(page: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(page.frameScriptDigest)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="assets/icon.svg" type="image/svg+xml">
${page.main.includes('class="katex') ? '<link rel="stylesheet" href="assets/katex/katex.min.css">\n' : ""}<link rel="stylesheet" href="assets/book.css">
${page.live ? "" : '<link rel="stylesheet" href="assets/others.css">\n'}<script src="assets/theme.js"></script>
<script type="module" src="assets/page.js"></script>
${page.live ? '<script type="module" src="assets/live.js"></script>\n' : ""}${page.script ? `<script type="module" src="assets/${page.script}"></script>\n` : ""}</head>
<body>
<a class="skip" href="#book-main">Skip to the text</a>
<header class="bar">
<a class="home" href="index.html">Cross-entropy, taken apart</a>
<a class="to-contents" href="#book-contents">Contents</a>
<search class="needs-script"><label><span class="unseen">Search the course</span><input type="search" placeholder="Search" autocomplete="off" spellcheck="false" aria-controls="book-results" aria-keyshortcuts="/"></label></search>
<button type="button" class="theme needs-script" aria-pressed="false">Dark</button>
</header>
<section id="book-results" class="results" aria-label="What the search found" hidden></section>
<main id="book-main">
${page.main}
</main>
<nav id="book-contents" class="contents" aria-label="Contents">
${page.contents}
</nav>
</body>
</html>
`;
}

/** The address of a file of the book, escaped for an attribute, because a notebook's name may be anything. */
export function address(file: string, id?: string): string {
  const fragment = id === undefined ? "" : `#${encodeURIComponent(id)}`;
  return escapeHtml(encodeURIComponent(file) + fragment);
}
