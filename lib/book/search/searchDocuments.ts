import { claims } from "../../lessons/article/claims.js";
import { causeKinds } from "../../lessons/explain/causeKinds.js";
import { type Cause, causes } from "../../lessons/explain/causes.js";
import { inEachUnit } from "../../lessons/explain/lossUnits.js";
import { glossary } from "../../lessons/glossary.js";
import { local } from "../../text/local.js";
import type { Lesson, Passage } from "../lesson/lesson.js";
import { markdown } from "../markdown/markdown.js";
import { causeId } from "../pages/causeAddress.js";
import { indexedWord } from "./searchWords.js";

/** A document of the search index: a section of a lesson, a known loss, a term or a claim. */
export interface SearchDocument {
  id: number;
  /** Its file and anchor. */
  address: string;
  /** The title of its page, and the headings above it. */
  page: string;
  title: string;
  text: string;
  /** The numbers that its cells print, or the whole digits of its loss, as the index holds them. */
  numbers?: string;
}

/** Lists every section, known loss, term and claim of the book for the search index. */
export function searchDocuments(lessons: readonly Lesson[]): SearchDocument[] {
  const found = [...lessons.flatMap(ofLesson), ...knownLosses(), ...terms(), ...examined()];
  return found.map((document, id) => ({ id, ...document }));
}

type Found = Omit<SearchDocument, "id">;

function ofLesson({ name, title, passages }: Lesson): Found[] {
  const page = markdown.words(title);
  return passages.map(({ heading, text, printed }, i) => ({
    address: `${encodeURIComponent(name)}.html#${encodeURIComponent(heading.id)}`,
    page: [page, ...headingsAbove(passages.slice(0, i + 1))].join(" › "),
    title: heading.level === 1 ? page : heading.text,
    text: text.replace(heading.text, "").replace(/\s+/g, " ").trim(), // its first words are the heading's
    numbers: numbersIn(printed),
  }));
}

/** The headings, below the title, of the sections that the last passage is in. */
function headingsAbove(passages: readonly Passage[]): string[] {
  const found: string[] = [];
  let level = passages.at(-1)?.heading.level ?? 0;
  for (const { heading } of [...passages].reverse()) {
    if (heading.level >= level || heading.level === 1) continue;
    level = heading.level;
    found.unshift(heading.text);
  }
  return found;
}

/** The numbers with a point in a text, each once, with no more characters than the search compares. */
function numbersIn(text: string): string {
  const found = text.match(/(?<![\w.])\d+\.\d+/g) ?? [];
  return [...new Set(found.map(indexedWord))].join(" ");
}

function knownLosses(): Found[] {
  return causes().map((cause) => ({
    address: `loss.html#${causeId(cause.formula)}`,
    page: local({ en: "What is my loss?", zh: "我的损失是什么意思？" }),
    title: `${cause.nats.toFixed(3)} ${cause.formula}`,
    text: [...printed(cause), cause.says.en, causeKinds[cause.kind].title.en, cause.says.zh].join(
      " ",
    ),
    numbers: inEachUnit(cause.nats)
      .map((value) => indexedWord(String(value)))
      .join(" "),
  }));
}

/** A known loss as programs print it: rounded to two decimals or more, in nats, bits and hartleys. */
function printed({ nats }: Cause): string[] {
  const texts = inEachUnit(nats).flatMap((value) =>
    [2, 3, 4, 5].map((decimals) => value.toFixed(decimals)),
  );
  return [...new Set(texts)];
}

function terms(): Found[] {
  return glossary.map(({ id, term, also, means, functions = [] }) => ({
    address: `glossary.html#${id}`,
    page: local({ en: "Glossary", zh: "术语表" }),
    title: local({ en: `${term.en} ${term.zh}`, zh: `${term.zh} ${term.en}` }),
    text: [...(also?.en ?? []), ...(also?.zh ?? []), means.en, means.zh, ...functions].join(" "),
  }));
}

function examined(): Found[] {
  return claims.map(({ id, quote, says, note }) => ({
    address: `article.html#${id}`,
    page: local({ en: "The article, examined", zh: "检验原文" }),
    title: quote,
    text: [id, says.en, note.en, says.zh, note.zh].join(" "),
  }));
}
