import Table from "cli-table3";
import { type Reproduction, reproduction } from "../lessons/article/reproduction.js";

/**
 * `npm run reproduce`: prints the article's numbers next to ours, and its claims with their verdicts.
 *
 * @returns the exit code: 1 if a number or a verdict is not confirmed
 */
export function printReproduction(options: { json?: boolean; brief?: boolean } = {}): number {
  const result = reproduction();
  if (options.json) console.log(JSON.stringify(result, null, 2));
  else console.log(options.brief ? numbersText(result) : reproductionText(result));
  return result.holds ? 0 : 1;
}

/** The reproduction as a reader sees it in a terminal. */
export function reproductionText(result: Reproduction): string {
  const claims = `Its other claims, each verdict shown by computation\n${claimsOverview(result)}`;
  return [numbersText(result), claims, conclusion(result)].join("\n\n");
}

function numbersText(result: Reproduction): string {
  return [
    "The article's numbers, computed",
    numbersTable(result),
    "",
    "Which logarithm, and how shortened? The numbers that each of six hypotheses gives",
    hypothesesTable(result),
  ].join("\n");
}

function conclusion({ holds, numbers, claims }: Reproduction): string {
  if (holds) return "Everything reproduces.";
  const refuted = [
    ...numbers.filter(({ verdict }) => verdict !== "reproduced"),
    ...claims.filter((claim) => !claim.holds),
  ].map(({ id }) => id);
  return `Not everything reproduces${refuted.length > 0 ? `: see ${refuted.join(", ")}` : ""}.`;
}

function numbersTable({ numbers }: Reproduction): string {
  const table = plainTable(["", "article", "prints", "ours", "base", "rounded", "truncated", ""]);
  for (const row of numbers)
    table.push([
      row.id,
      row.quote,
      row.article,
      row.ours,
      row.base,
      row.rounded,
      row.truncated,
      row.verdict,
    ]);
  return table.toString();
}

function hypothesesTable({ hypotheses, numbers }: Reproduction): string {
  const table = plainTable(["hypothesis", `of ${numbers.length}`]);
  for (const { name, score } of hypotheses) table.push([name, score]);
  return table.toString();
}

function claimsOverview({ claims }: Reproduction): string {
  const table = plainTable(["", "article", "verdict", "note"], [5, 50, 11, 54]);
  for (const { id, quote, says, verdict, note, holds } of claims)
    table.push([id, `${brokenAnywhere(quote, 49)}\n${says}`, holds ? verdict : "REFUTED", note]);
  return table.toString();
}

/** Breaks a text into lines of a terminal; Chinese has no spaces at which the table could break it. */
function brokenAnywhere(text: string, columns: number): string {
  let lines = "";
  let used = 0;
  for (const character of text) {
    const width = /[\p{Script=Han}\uff00-\uffef]/u.test(character) ? 2 : 1;
    if (used + width > columns) {
      lines += "\n";
      used = 0;
    }
    lines += character;
    used += width;
  }
  return lines;
}

/** A table without boxes; wide characters count as two, and long cells wrap where widths are given. */
function plainTable(head: string[], colWidths?: number[]): Table.Table {
  const none = Object.fromEntries(
    [
      "top",
      "top-mid",
      "top-left",
      "top-right",
      "bottom",
      "bottom-mid",
      "bottom-left",
      "bottom-right",
      "left",
      "left-mid",
      "mid",
      "mid-mid",
      "right",
      "right-mid",
    ].map((part) => [part, ""]),
  );
  return new Table({
    head,
    chars: { ...none, middle: " " },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 1 },
    ...(colWidths && { colWidths, wordWrap: true, wrapOnWordBoundary: true }),
  });
}
