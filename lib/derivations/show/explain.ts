import { currentLanguage } from "../../text/currentLanguage.js";
import type { Language } from "../../text/text.js";
import type { Report, StepReport } from "../cases/report.js";
import { parse } from "../formulas/parse.js";
import type { Derivation } from "../setting/derivation.js";
import { type TexOptions, tex } from "../tex/tex.js";
import { BADGES, legend } from "./badges.js";
import { counterexampleText } from "./failureText.js";
import { joinedText, SPACE } from "./joinedText.js";
import { displayed, escapeMarkdown } from "./markdownText.js";
import { settingText, sinceText } from "./settingText.js";

export interface ShowOptions extends TexOptions {
  /** The reader's language. Default: that of the notebook. */
  readonly language?: Language;
}

/**
 * Writes a report as Markdown with TeX: each line with its reason and its badge, and a wrong line with its
 * counterexample. Unlike `show`, it accepts a derivation that fails.
 *
 * @returns Markdown, for `display.markdown`
 * @example
 * explain(verify(printedSoftmax)).includes("Counterexample: n = 2, i = 1"); // true
 */
export function explain(report: Report, options: ShowOptions = {}): string {
  const { language = currentLanguage() } = options;
  const { derivation, steps } = report;
  const setting = settingText(derivation, language, options);
  const rows = steps.map((step, k) => row(derivation, k, step, options));
  return [
    `**${derivation.title[language]}**`,
    derivation.about[language],
    ...(setting === "" ? [] : [setting]),
    ["| | | | |", "|:--|:--|:--|:-:|", ...rows].join("\n"),
    legend(report, language),
  ].join("\n\n");
}

/** The table row of one step: line, reason, badge; the first row also shows the start of the chain. */
function row(
  derivation: Derivation,
  k: number,
  { status, relation, counterexample, leftOut = [] }: StepReport,
  options: ShowOptions,
): string {
  const { language = currentLanguage() } = options;
  const { start, steps } = derivation;
  const { to, why, since = [] } = steps[k];
  const reason = why[language] + sinceText(since, derivation, language, options);
  const sign = SIGNS[relation][status === "refuted" ? "fails" : "holds"];
  const failure = counterexample && [counterexampleText(counterexample, relation)];
  const remark = joinedText(failure ?? leftOut)[language];
  const cells = [
    k === 0 ? displayed(tex(parse(start), options)) : "",
    displayed(`{} ${sign} ${tex(parse(to), options)}`),
    remark === "" ? reason : `${reason}${SPACE[language]}**${escapeMarkdown(remark)}**`,
    BADGES[status],
  ];
  return `| ${cells.join(" | ")} |`;
}

const SIGNS = {
  "=": { holds: "=", fails: "\\ne" },
  ">=": { holds: "\\ge", fails: "\\not\\ge" },
} as const;
