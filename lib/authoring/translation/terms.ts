import type { Fault } from "./chineseTypography.js";
import { proseOf } from "./markdownParts.js";

/** A row of the termbase: how a term of the course is said in the other language. */
export interface Term {
  /** The English words for it, as regular expressions. */
  english: readonly string[];
  approved: string;
  variants: readonly string[];
  /** What must not be written where the English has the term, as regular expressions. */
  banned: readonly string[];
  /** What must not be written anywhere. */
  bannedEverywhere: readonly string[];
  /** Whether the term is so common a word that its absence means nothing. */
  isCommon: boolean;
}

/** Reads a termbase: a table with the columns concept, en, zh, variants, banned and note. */
export function parseTerms(csv: string): Term[] {
  const [[...head], ...rows] = parseCsv(csv);
  return rows.map((row) => {
    const value = (column: string): string => row[head.indexOf(column)] ?? "";
    const banned = parts(value("banned"));
    return {
      english: parts(value("en")),
      approved: value("zh"),
      variants: parts(value("variants")),
      banned: banned.filter((word) => !word.startsWith("!")),
      bannedEverywhere: banned.filter((word) => word.startsWith("!")).map((word) => word.slice(1)),
      isCommon: ["course", "proof"].includes(value("concept")),
    };
  });
}

/** The banned words of a translation. Without the English, those that are banned everywhere. */
export function bannedWords(translated: string, terms: readonly Term[], english = ""): Fault[] {
  const [before, after] = [proseOf(english), proseOf(translated)];
  return terms.flatMap((term) => {
    const banned = [...term.bannedEverywhere, ...(isIn(before, term) ? term.banned : [])];
    return banned.flatMap((pattern) => {
      const [word] = new RegExp(pattern, "u").exec(after) ?? [];
      if (word === undefined || isApproved(word, after, term)) return [];
      return {
        rule: "banned-word",
        message: `${word} is not the course's word for ${term.english[0]}.`,
        cure: `Say ${term.approved}.`,
      };
    });
  });
}

/** The terms of the English that the translation does not have, neither as approved nor as a variant. */
export function missingTerms(
  translated: string,
  terms: readonly Term[],
  english: string,
): string[] {
  const [before, after] = [proseOf(english), proseOf(translated).toLowerCase()];
  return terms
    .filter((term) => !term.isCommon && term.approved !== "" && isIn(before, term))
    .filter(({ approved, variants }) =>
      [approved, ...variants].every((word) => !after.includes(word.toLowerCase())),
    )
    .map(({ english, approved }) => `${english[0]} is not in it as ${approved}`);
}

function isIn(english: string, term: Term): boolean {
  return term.english.some((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ -]");
    return new RegExp(`\\b${escaped}(?:e?s)?\\b`, "i").test(english);
  });
}

/** Whether each place of a banned word is part of an approved one, as 分数 is of 百分数. */
function isApproved(word: string, text: string, { approved, variants }: Term): boolean {
  const longer = [approved, ...variants].filter((one) => one !== word && one.includes(word));
  return !longer.reduce((rest, one) => rest.replaceAll(one, ""), text).includes(word);
}

function parts(list: string): string[] {
  return list
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The rows of a table with commas between fields, and quotation marks around fields with a comma. */
function parseCsv(text: string): string[][] {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
    ),
  );
}
