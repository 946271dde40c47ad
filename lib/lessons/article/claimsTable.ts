import { escape as escapeHtml } from "html-escaper";
import { currentLanguage } from "../../text/currentLanguage.js";
import { grouped } from "../../text/grouped.js";
import type { Language, Text } from "../../text/text.js";
import { unitOf } from "../../text/unitOf.js";
import type { Claim, Evidence, Value, Verdict } from "./claim.js";
import { claims } from "./claims.js";
import { agrees, examine } from "./finding.js";

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ["", "The article", "We get", "Verdict"],
  zh: ["", "原文", "我们的结果", "结论"],
};

/** The verdicts in words. */
export const verdictWords: Readonly<Record<Verdict, Text>> = {
  reproduced: { en: "reproduced", zh: "复现" },
  correct: { en: "correct", zh: "正确" },
  qualified: { en: "needs a condition", zh: "需加条件" },
  erratum: { en: "erratum", zh: "有误" },
};

/** Jupyter aligns the cells of tables to the right, but these contain sentences. */
const LEFT = ' style="text-align: left"';

/**
 * The claims that a lesson examines as an HTML table: the quotation with what it says, our result, and the verdict.
 * It is HTML, because code hosts and untrusted notebooks show an HTML table in an output, but no Markdown.
 *
 * @param lesson  the two digits of the lesson, such as "04"
 * @returns HTML, for `display.html`
 * @throws {RangeError} if no claim belongs to the lesson, or the computation does not confirm a verdict
 * @example
 * claimsTable("04").startsWith("<table>"); // true
 */
export function claimsTable(lesson: string, language: Language = currentLanguage()): string {
  const chosen = claims.filter((claim) => claim.lesson === lesson);
  if (chosen.length === 0)
    throw new RangeError(
      `claimsTable: lesson is "${lesson}", which examines no claim; try one of ${lessons()}.`,
    );
  const head = HEADINGS[language]
    .map((heading) => `<th scope="col"${LEFT}>${heading}</th>`)
    .join("");
  const rows = chosen.map((claim) => row(claim, language)).join("\n");
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>`;
}

function lessons(): string {
  return [...new Set(claims.map((claim) => claim.lesson))].sort().join(", ");
}

function row(claim: Claim, language: Language): string {
  const { holds, evidence } = examine(claim);
  if (!holds)
    throw new RangeError(
      `claimsTable: the verdict on ${claim.id} is "${claim.verdict}", but the computation does not confirm it.`,
    );
  const got =
    claim.verdict === "reproduced"
      ? number(claim, language)
      : evidence.map((e) => evidenceHtml(e, language)).join("<br>");
  const stop = language === "en" ? ". " : "：";
  const verdict = `<strong>${verdictWords[claim.verdict][language]}</strong>${stop}${escapeHtml(claim.note[language])}`;
  const cells = [quoteHtml(claim, language), got, verdict];
  return `<tr><th scope="row">${claim.id}</th>${cells.map((cell) => `<td${LEFT}>${cell}</td>`).join("")}</tr>`;
}

/** What the article prints and, in English, what that says. A formula with its number needs no translation. */
function quoteHtml({ quote, says, verdict }: Claim, language: Language): string {
  const quoted = `<q lang="zh">${escapeHtml(quote)}</q>`;
  if (language === "zh" || verdict === "reproduced") return quoted;
  return `${quoted}<br>${escapeHtml(says[language])}`;
}

function number(claim: Extract<Claim, { verdict: "reproduced" }>, language: Language): string {
  const { base, compute } = claim.printed;
  return `${compute({ base }).toFixed(10)} ${unitOf(base)[language]}`;
}

/** A computation and its result as HTML; if it disagrees with the article, followed by the printed value. */
export function evidenceHtml(evidence: Evidence, language: Language): string {
  const { shows, claimed, found } = evidence;
  const colon = language === "en" ? ": " : "：";
  const asked = /[?？]$/.test(shows[language]);
  const separator = asked ? { en: " ", zh: "" }[language] : colon;
  const got = `${escapeHtml(shows[language])}${separator}${valueText(found, language)}`;
  if (agrees(evidence)) return got;
  const asPrinted = valueText(claimed, language);
  return language === "en" ? `${got} (as printed: ${asPrinted})` : `${got}（照原文：${asPrinted}）`;
}

/**
 * A value as text: an integer with all its digits, another number with four, a truth value as yes or no, a name
 * unchanged.
 */
export function valueText(value: Value, language: Language): string {
  if (typeof value === "boolean")
    return language === "en" ? (value ? "yes" : "no") : value ? "是" : "否";
  if (typeof value === "number") return numberText(value);
  return typeof value === "string" ? value : `[${value.map(numberText).join(", ")}]`;
}

function numberText(x: number): string {
  if (x === Infinity) return "∞";
  if (Number.isInteger(x)) return grouped(x);
  return String(Number(x.toPrecision(4)));
}
