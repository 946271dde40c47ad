import MiniSearch, { type Query } from "minisearch";
import { local } from "../../text/local.js";
import { bookRoot } from "../markup/bookRoot.js";
import type { SearchDocument } from "./searchDocuments.js";
import { searchFile } from "./searchFile.js";
import { indexedWord, searchWords } from "./searchWords.js";
import { partsOf } from "./synonyms.js";

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
  const response = await fetch(new URL(`${bookRoot()}assets/${searchFile()}`, base));
  return searchIn((await response.json()) as SearchDocument[]);
}

/** Indexes documents. */
export function searchIn(documents: readonly SearchDocument[]): Search {
  const index = new MiniSearch<SearchDocument>({
    fields: ["title", "page", "text", "numbers"],
    storeFields: ["address", "page", "title", "text", "numbers"],
    tokenize: searchWords,
    processTerm: indexedWord,
    searchOptions: { boost: { title: 3, page: 2 }, prefix: isLong, fuzzy: fuzziness },
  });
  index.addAll(documents);
  return (question) =>
    index
      .search(queryOf(question))
      .map((hit) => ({ found: hit as unknown as SearchDocument, words: hit.terms }))
      .filter(({ found }) => hasMarkup(found, question))
      .slice(0, 12)
      .map(({ found, words }) => hitOf(found, words));
}

/** All parts of a question must be found; of a part with synonyms, any of them. */
function queryOf(question: string): Query {
  const queries = partsOf(question).map((names) => ({
    combineWith: "OR" as const,
    queries: names.map((name) => ({ combineWith: "AND" as const, queries: [name] })),
  }));
  return { combineWith: "AND", queries };
}

/** Whether a document has, as they are, those words of a question that contain `<` or `>`, such as `<b>`. */
function hasMarkup({ title, text }: SearchDocument, question: string): boolean {
  const words = question.toLowerCase().match(/\S*[<>]\S*\w\S*|\S*\w\S*[<>]\S*/g) ?? [];
  const whole = `${title} ${text}`.toLowerCase();
  return words.every((word) => whole.includes(word));
}

/** Whether a word also finds those that begin with it: not a single letter, which half of all words begin with. */
function isLong(word: string): boolean {
  return word.length > 1;
}

/** The typing errors that still match, as a share of the word's length: none in short words, Chinese and numbers. */
function fuzziness(word: string): number | boolean {
  return word.length > 4 && !/\p{Script=Han}|\d/u.test(word) ? 0.2 : false;
}

/** @param words  the words of the document that match, which a misspelt question does not contain */
function hitOf(found: SearchDocument, words: readonly string[]): Hit {
  const { address, page, title, text, numbers = "" } = found;
  const places = words.map((word) => text.toLowerCase().indexOf(word)).filter((at) => at >= 0);
  const printed = numbers.split(" ").find((number) => words.includes(number));
  const said =
    places.length === 0 && printed !== undefined
      ? local({ en: `A cell here prints ${printed} …`, zh: `这里的一个单元格输出 ${printed} ……` })
      : excerpt(text, Math.min(...places, text.length));
  return { address, page, title, excerpt: said };
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
