import { currentLanguage } from "../../text/currentLanguage.js";

/** The file in the book's assets with what the search of a language finds. */
export function searchFile(): string {
  const language = currentLanguage();
  return language === "en" ? "search.json" : `search-${language}.json`;
}
