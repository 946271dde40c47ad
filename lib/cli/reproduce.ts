import Table from "cli-table3";
import { claims as allClaims } from "../lessons/article/claims.js";
import { verdictWords } from "../lessons/article/claimsTable.js";
import { hypothesisName } from "../lessons/article/hypotheses.js";
import {
  type NumberRow,
  type Reproduction,
  reproduction,
} from "../lessons/article/reproduction.js";
import { spokenLanguage, told } from "../text/told.js";

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
  const title = told({
    en: "Its other claims, each verdict shown by computation",
    zh: "原文的其他论断，每个结论都有计算作依据",
  });
  const claims = `${title}\n${claimsOverview(result)}`;
  return [numbersText(result), claims, conclusion(result)].join("\n\n");
}

function numbersText(result: Reproduction): string {
  return [
    told({ en: "The article's numbers, computed", zh: "原文的数，由我们计算" }),
    numbersTable(result),
    "",
    told({
      en: "Which logarithm, and how shortened? The numbers that each of six hypotheses gives",
      zh: "用的是哪种对数，又是怎样取短的？六种假设各能得到几个数",
    }),
    hypothesesTable(result),
  ].join("\n");
}

function conclusion({ holds, numbers, claims }: Reproduction): string {
  if (holds) return told({ en: "Everything reproduces.", zh: "全部复现。" });
  const refuted = [
    ...numbers.filter(({ verdict }) => verdict !== "reproduced"),
    ...claims.filter((claim) => !claim.holds),
  ].map(({ id }) => id);
  const which = refuted.join(", ");
  return told({
    en: `Not everything reproduces${which ? `: see ${which}` : ""}.`,
    zh: `没有全部复现${which ? `：见 ${which}` : ""}。`,
  });
}

function numbersTable({ numbers }: Reproduction): string {
  const table = plainTable(
    spokenLanguage() === "zh"
      ? ["", "原文", "写作", "我们的值", "底", "四舍五入", "截断", ""]
      : ["", "article", "prints", "ours", "base", "rounded", "truncated", ""],
  );
  for (const row of numbers)
    table.push([
      row.id,
      row.quote,
      row.article,
      row.ours,
      row.base,
      row.rounded,
      row.truncated,
      wordFor(row.verdict),
    ]);
  return table.toString();
}

function hypothesesTable({ hypotheses, numbers }: Reproduction): string {
  const all = numbers.length;
  const table = plainTable(
    spokenLanguage() === "zh" ? ["假设", `共 ${all} 个`] : ["hypothesis", `of ${all}`],
  );
  for (const { base, policy, name, score } of hypotheses)
    table.push([told({ en: name, zh: hypothesisName({ base, policy }).zh }), score]);
  return table.toString();
}

function claimsOverview({ claims }: Reproduction): string {
  const isChinese = spokenLanguage() === "zh";
  const head = isChinese ? ["", "原文", "结论", "说明"] : ["", "article", "verdict", "note"];
  const table = plainTable(head, [5, 50, 11, 54]);
  for (const { id, quote, says, verdict, note, holds } of claims) {
    const word = holds ? wordFor(verdict) : told({ en: "REFUTED", zh: "不成立" });
    // A Chinese reader needs no translation of the quotation.
    const article = brokenAnywhere(quote, 49) + (isChinese ? "" : `\n${says}`);
    table.push([id, article, word, isChinese ? brokenAnywhere(chineseNote(id), 53) : note]);
  }
  return table.toString();
}

function chineseNote(id: string): string {
  const claim = allClaims.find((each) => each.id === id);
  return claim !== undefined && "note" in claim ? claim.note.zh : "";
}

function wordFor(verdict: NumberRow["verdict"]): string {
  const failed = { en: "not reproduced", zh: "未能复现" };
  return told(verdict === "not reproduced" ? failed : verdictWords[verdict]);
}

/** Breaks a text into lines of a terminal; Chinese has no spaces at which the table could break it. */
function brokenAnywhere(text: string, columns: number): string {
  let lines = "";
  let used = 0;
  for (const character of text) {
    const width = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1;
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
