import { escape as escapeHtml } from "html-escaper";
import { currentLanguage, htmlTags, languageNames } from "../../text/currentLanguage.js";
import { local } from "../../text/local.js";
import type { Language } from "../../text/text.js";
import { bookRoot, folderOf } from "../markup/bookRoot.js";
import { course } from "./citation.js";
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

/**
 * The complete HTML document of a page in the current language.
 *
 * @param languages  the languages in which the book has this page
 */
export function documentOf(page: Page, languages: readonly Language[] = ["en"]): string {
  const language = currentLanguage();
  const root = bookRoot();
  const contents = local({ en: "Contents", zh: "目录" });
  return `<!doctype html>
<html lang="${htmlTags[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(...(page.frameScriptDigest ? [page.frameScriptDigest] : []))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<meta name="color-scheme" content="light dark">
${alternates(page, languages)}<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
${page.main.includes('class="katex') ? `<link rel="stylesheet" href="${root}assets/katex/katex.min.css">\n` : ""}<link rel="stylesheet" href="${root}assets/book.css">
${page.live ? "" : `<link rel="stylesheet" href="${root}assets/others.css">\n`}${language === "en" ? "" : `<link rel="stylesheet" href="${root}assets/${language}.css">\n`}<script src="${root}assets/theme.js"></script>
<script type="module" src="${root}assets/page.js"></script>
${page.live ? `<script type="module" src="${root}assets/live.js"></script>\n` : ""}${page.script ? `<script type="module" src="${root}assets/${page.script}"></script>\n` : ""}</head>
<body>
<a class="skip" href="#book-main">${local({ en: "Skip to the text", zh: "跳到正文" })}</a>
<header class="bar">
<a class="home" href="index.html">${local(course.title)}</a>
<a class="to-contents" href="#book-contents">${contents}</a>
<search class="needs-script"><label><span class="unseen">${local({ en: "Search the course", zh: "搜索课程" })}</span><input type="search" placeholder="${local({ en: "Search", zh: "搜索" })}" autocomplete="off" spellcheck="false" aria-controls="book-results" aria-keyshortcuts="/"></label></search>
${switches(page, languages)}<button type="button" class="theme needs-script" aria-pressed="false">${local({ en: "Dark", zh: "深色" })}</button>
</header>
<section id="book-results" class="results" aria-label="${local({ en: "What the search found", zh: "搜索结果" })}" hidden></section>
<main id="book-main">
${page.main}
</main>
<nav id="book-contents" class="contents" aria-label="${contents}">
${page.contents}
</nav>
</body>
</html>
`;
}

/** Tells search engines the languages of a page. Without a reader's preference, the English one counts. */
function alternates({ file }: Page, languages: readonly Language[]): string {
  if (languages.length < 2) return "";
  const link = (tag: string, language: Language) =>
    `<link rel="alternate" hreflang="${tag}" href="${addressIn(file, language)}">\n`;
  const each = languages.map((language) => link(htmlTags[language], language));
  return each.join("") + link("x-default", "en");
}

/** Links to the same page in the other languages; client/languageSwitch.ts lets them keep the place. */
function switches({ file }: Page, languages: readonly Language[]): string {
  return languages
    .filter((language) => language !== currentLanguage())
    .map((language) => {
      const [tag, name] = [htmlTags[language], languageNames[language]];
      return `<a class="language" lang="${tag}" hreflang="${tag}" data-language="${language}" href="${addressIn(file, language)}">${name}</a>\n`;
    })
    .join("");
}

/** The address of a file of the book in a language. */
function addressIn(file: string, language: Language): string {
  return bookRoot() + folderOf(language) + address(file);
}

/** The address of a file of the book, escaped for an attribute, because a notebook's name may be anything. */
export function address(file: string, id?: string): string {
  const fragment = id === undefined ? "" : `#${encodeURIComponent(id)}`;
  return escapeHtml(encodeURIComponent(file) + fragment);
}
