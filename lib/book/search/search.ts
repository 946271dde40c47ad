import MiniSearch from "minisearch";
import type { SearchDocument } from "./searchDocuments.js";
import { searchWords } from "./searchWords.js";

/** Finds the sections, terms and claims that match a question, best first. */
export type Search = (question: string) => Hit[];

/** A search result, with an excerpt around the first word of its text that matches the question. */
export interface Hit {
  address: string;
  page: string;
  title: string;
  excerpt: string;
}

/** Fetches the documents of the book and indexes them. */
export async function loadSearch(base: string): Promise<Search> {
  const response = await fetch(new URL("assets/search.json", base));
  const documents = (await response.json()) as SearchDocument[];
  const index = new MiniSearch<SearchDocument>({
    fields: ["title", "page", "text"],
    storeFields: ["address", "page", "title", "text"],
    tokenize: searchWords,
    searchOptions: { boost: { title: 3, page: 2 }, prefix: true, fuzzy: fuzziness },
  });
  index.addAll(documents);
  return (question) =>
    index
      .search(question, { combineWith: "AND" })
      .slice(0, 12)
      .map((hit) => hitOf(hit as unknown as SearchDocument, hit.terms));
}

/** The typing errors that still match, as a share of the word's length: none in short words and in Chinese. */
function fuzziness(word: string): number | boolean {
  return word.length > 4 && !/\p{Script=Han}/u.test(word) ? 0.2 : false;
}

/** @param words  the words of the document that match, which a misspelt question does not contain */
function hitOf({ address, page, title, text }: SearchDocument, words: readonly string[]): Hit {
  const places = words.map((word) => text.toLowerCase().indexOf(word)).filter((at) => at >= 0);
  return { address, page, title, excerpt: excerpt(text, Math.min(...places, text.length)) };
}

/**
 * The words around a place in a text, about 140 characters, without splitting a word; the beginning of the text if the
 * place is its end.
 */
function excerpt(text: string, place: number): string {
  const before = place - 40;
  const start = before > 0 && place < text.length ? text.indexOf(" ", before) + 1 : 0;
  const rest = text.slice(start);
  const [part] = /^.{0,140}(?=\s|$)/.exec(rest) ?? [rest.slice(0, 140)]; // Chinese has no spaces
  return [start > 0 ? "… " : "", part, part.length < rest.length ? " …" : ""].join("");
}
