import { joinLines, type Notebook } from "../../notebook/nbformat.js";
import { count } from "../../text/count.js";
import type { Problem } from "../problem.js";
import { markdownParts, proseOf } from "./markdownParts.js";
import { compareNumbers } from "./numbers.js";
import { digestOf, type Sidecar, type TranslatedCell, wholeText } from "./sidecar.js";
import type { TranslationRules } from "./translationRules.js";

type Finding = Pick<Problem, "rule" | "message" | "cure"> & Partial<Pick<Problem, "cell" | "line">>;

/** The Markdown cells of a notebook in their order: what each says, by its id. */
export function markdownCells(notebook: Notebook): Map<string, string> {
  const cells = notebook.cells.filter((cell) => cell.cell_type === "markdown");
  return new Map(cells.map(({ id, source }) => [id, joinLines(source)]));
}

/** Everything in which a translation differs from its lesson or breaks the rules of its language. */
export function checkTranslation(
  notebook: Notebook,
  sidecar: Sidecar,
  rules: TranslationRules,
): Problem[] {
  return checkTexts(markdownCells(notebook), sidecar, rules);
}

/** The same for texts by their ids, such as the sections of a page. */
export function checkTexts(
  english: ReadonlyMap<string, string>,
  sidecar: Sidecar,
  rules: TranslationRules,
): Problem[] {
  const findings = [
    ...checkCells([...english.keys()], sidecar.cells),
    ...sidecar.cells.flatMap((cell) =>
      checkCell(english.get(cell.id), cell, rules).map((finding) => ({
        cell: cell.id,
        line: cell.line,
        ...finding,
      })),
    ),
  ];
  const { name, file, problems } = sidecar;
  return [...problems, ...findings.map((finding) => ({ notebook: name, file, ...finding }))];
}

/** Checks that each cell is translated once, in the order of the lesson, and no other cell is. */
function checkCells(ids: readonly string[], cells: readonly TranslatedCell[]): Finding[] {
  const findings: Finding[] = [];
  const translated = cells.map(({ id }) => id);
  for (const id of ids)
    if (!translated.includes(id))
      findings.push({
        cell: id,
        rule: "missing",
        message: "the cell is not translated.",
        cure: "Add it, below the cell that precedes it in the lesson.",
      });
  let before = -1;
  for (const [i, { id, line }] of cells.entries()) {
    const position = ids.indexOf(id);
    if (position < 0)
      findings.push({
        cell: id,
        line,
        rule: "orphan",
        message: "the lesson has no Markdown cell of this id.",
        cure: "Correct the id, or delete the translation.",
      });
    else if (translated.indexOf(id) < i)
      findings.push({
        cell: id,
        line,
        rule: "twice",
        message: "the cell is translated twice.",
        cure: "Delete one of the translations.",
      });
    else if (position < before)
      findings.push({
        cell: id,
        line,
        rule: "order",
        message: "the cell stands elsewhere in the lesson.",
        cure: `Move it below "${ids[position - 1]}".`,
      });
    before = Math.max(before, position);
  }
  return findings;
}

function checkCell(
  english: string | undefined,
  cell: TranslatedCell,
  rules: TranslationRules,
): Finding[] {
  if (english === undefined) return [];
  return [
    ...checkDigest(english, cell),
    ...compareParts(english, cell.source),
    ...checkScript(english, cell, rules),
    ...rules.check(wholeText(cell), english),
  ];
}

function checkScript(
  english: string,
  { source }: TranslatedCell,
  { script }: TranslationRules,
): Finding[] {
  const hasWords = /[a-z]{3}/i.test(proseOf(english));
  if (!hasWords || (script ?? /\S/).test(source)) return [];
  return [{ rule: "missing", message: "the cell is not translated.", cure: "Translate it." }];
}

function checkDigest(english: string, { digest }: TranslatedCell): Finding[] {
  if (digest === digestOf(english)) return [];
  const message = digest
    ? "the English cell has changed since it was translated."
    : "the marker does not say which English text was translated.";
  const cure =
    "Compare the two; once they say the same, npm run translate -- --stamp NN writes the digest.";
  return [{ rule: "stale", message, cure }];
}

function compareParts(english: string, translated: string): Finding[] {
  const [before, after] = [markdownParts(english), markdownParts(translated)];
  const { lost, added } = compareNumbers(english, translated);
  const { items, rows } = before;
  return [
    ...differences("code", each(before.code), each(after.code)),
    ...differences("formula", each(before.formulas), each(after.formulas)),
    ...differences("link", before.links, after.links),
    ...differences("number", lost, added),
    ...(before.headings.join() === after.headings.join()
      ? []
      : [unequal("headings", `have the levels ${before.headings}`, `${after.headings}`)]),
    ...(items === after.items
      ? []
      : [unequal("list", `has ${count(items, "item")}`, `${after.items}`)]),
    ...(rows === after.rows
      ? []
      : [unequal("table", `has ${count(rows, "line")}`, `${after.rows}`)]),
  ];
}

/** Each part once: how often a sentence repeats a name such as $p$ is a matter of grammar. */
function each(parts: readonly string[]): string[] {
  return [...new Set(parts)];
}

/** What is in only one of two lists. */
function differences(what: string, before: readonly string[], after: readonly string[]): Finding[] {
  const [lost, added] = [without(before, after), without(after, before)];
  return [
    ...lost.map((part) => ({
      rule: "equal",
      message: `the ${what} ${part} of the English is missing.`,
      cure: "Add it.",
    })),
    ...added.map((part) => ({
      rule: "equal",
      message: `the ${what} ${part} is not in the English.`,
      cure: 'Take it out, or put what your readers need besides below a line "<!-- added -->".',
    })),
  ];
}

function unequal(what: string, before: string, after: string): Finding {
  return {
    rule: "equal",
    message: `the English ${what} ${before}; here it is ${after || "none"}.`,
    cure: "Write as many.",
  };
}

/** The parts of a list that are left when each part of another one has been taken out once. */
function without(parts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return parts.filter((part) => {
    const at = left.indexOf(part);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
