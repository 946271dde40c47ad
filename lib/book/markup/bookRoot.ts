import { currentLanguage } from "../../text/currentLanguage.js";
import type { Language } from "../../text/text.js";

/** The way from a page to the book's folder: pages in another language than English lie in a folder of its name. */
export function bookRoot(language: Language = currentLanguage()): string {
  return language === "en" ? "" : "../";
}

/** The path of a language's pages from the book's folder. */
export function folderOf(language: Language): string {
  return language === "en" ? "" : `${language}/`;
}
