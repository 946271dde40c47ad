import { claims } from "../../lessons/article/claims.js";
import { glossary } from "../../lessons/glossary.js";
import type { Lesson } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";

/** What a search can find: a section of a lesson, a term, a claim. */
export interface SearchDocument {
  id: number;
  /** Where it stands: a file and an anchor. */
  address: string;
  /** The page. */
  page: string;
  title: string;
  text: string;
}

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
  return glossary.map(({ id, term, means, functions = [] }) => ({
    address: `glossary.html#${id}`,
    page: "Glossary",
    title: `${term.en} ${term.zh}`,
    text: [means.en, means.zh, ...functions].join(" "),
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
