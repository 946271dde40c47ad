import { claims } from "../../lessons/article/claims.js";
import { glossary } from "../../lessons/glossary.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";

/** A document of the search index: a section of a lesson, a term or a claim. */
export interface SearchDocument {
  id: number;
  /** Its file and anchor. */
  address: string;
  /** The title of its page. */
  page: string;
  title: string;
  text: string;
}

/** Lists every section, term and claim of the book for the search index. */
export function searchDocuments(lessons: readonly Lesson[]): SearchDocument[] {
  const found = [...lessons.flatMap(ofLesson), ...terms(), ...examined()];
  return found.map((document, id) => ({ id, ...document }));
}

type Found = Omit<SearchDocument, "id">;

function ofLesson({ name, title, passages }: Lesson): Found[] {
  const page = markdown.words(title);
  return passages.map(({ heading, text }) => ({
    address: `${encodeURIComponent(name)}.html#${encodeURIComponent(heading.id)}`,
    page,
    title: heading.level === 1 ? page : heading.text,
    text: text.replace(heading.text, "").replace(/\s+/g, " ").trim(), // its first words are the heading's
  }));
}

function terms(): Found[] {
  return glossary.map(({ id, term, also, means, functions = [] }) => ({
    address: `glossary.html#${id}`,
    page: "Glossary",
    title: `${term.en} ${term.zh}`,
    text: [...(also?.en ?? []), ...(also?.zh ?? []), means.en, means.zh, ...functions].join(" "),
  }));
}

function examined(): Found[] {
  return claims.map(({ id, quote, says, note }) => ({
    address: `article.html#${id}`,
    page: "The article, examined",
    title: quote,
    text: `${id} ${says.en} ${note.en}`,
  }));
}
