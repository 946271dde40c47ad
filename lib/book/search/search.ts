import MiniSearch from "minisearch";
import type { SearchDocument } from "./searchDocuments.js";
import { searchWords } from "./searchWords.js";

export type Search = (question: string) => Hit[];

/** A place that answers, with the words around the first that was asked for. */
export interface Hit {
  address: string;
  page: string;
  title: string;
  excerpt: string;
}

/** Fetches what can be found and makes an index of it. */
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
      .map((hit) => hitOf(hit as unknown as SearchDocument, question));
}

/** A slip of the finger in a long word is forgiven; Chinese words are too short for that. */
function fuzziness(word: string): number | boolean {
  return word.length > 4 && !/\p{Script=Han}/u.test(word) ? 0.2 : false;
}

function hitOf({ address, page, title, text }: SearchDocument, question: string): Hit {
  const words = searchWords(question.toLowerCase());
  const places = words.map((word) => text.toLowerCase().indexOf(word)).filter((at) => at >= 0);
  return { address, page, title, excerpt: excerpt(text, Math.min(...places, text.length)) };
}

/** Some words around a place, none of them cut; from the beginning if the place is the end. */
function excerpt(text: string, place: number): string {
  const before = place - 40;
  const start = before > 0 && place < text.length ? text.indexOf(" ", before) + 1 : 0;
  const rest = text.slice(start);
  const [part] = /^.{0,140}(?=\s|$)/.exec(rest) ?? [rest.slice(0, 140)]; // Chinese has no spaces
  return [start > 0 ? "… " : "", part, part.length < rest.length ? " …" : ""].join("");
}
