import * as Plot from "@observablehq/plot";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { inkClass, palette, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { brief, fixed, punctuation, words } from "./drawing/words.js";

/** The result of an implementation for one score; it may be ±Infinity or NaN. */
export interface Answer {
  score: number;
  value: number;
}

/** An implementation of the formula. */
export interface Implementation {
  label: Label;
  answers: readonly Answer[];
}

export interface StabilityCliffsOptions extends FigureOptions {
  /** The name of the computed quantity. Default: loss. */
  quantity?: Label;
}

/** A range of scores whose answers are all ∞, all −∞ or all NaN. */
interface Cliff {
  kind: string;
  from: number;
  to: number;
}

interface Panel {
  name: string;
  finite: readonly Answer[];
  cliffs: readonly Cliff[];
  /** The smallest score of all. */
  first: number;
}

/** The most panels that fit on a screen, below each other. */
const mostPanels = 4;

const panelHeight = 120;

/**
 * Implementations of one formula below each other, over the same scores. Each panel shows the finite answers
 * of one implementation over those of the last one, and a red bar where its answers are not finite, with the
 * score at which the bar begins.
 *
 * @param implementations  the last one is the reference for the others
 * @returns SVG text
 * @throws {RangeError} if a score is not finite, no answer is, or there are more than four panels
 * @example
 * stabilityCliffs([
 *   { label: "naive", answers: [{ score: 0, value: 0.7 }, { score: 800, value: Infinity }] },
 *   { label: "from the logit", answers: [{ score: 0, value: 0.7 }, { score: 800, value: 800 }] },
 * ]).slice(0, 4); // "<svg"
 */
export function stabilityCliffs(
  implementations: readonly Implementation[],
  options: StabilityCliffsOptions = {},
): string {
  const { quantity = words.loss, language = currentLanguage() } = options;
  const panels = panelsOf(implementations, language);
  const values = panels.flatMap(({ finite }) => finite.map(({ value }) => value));
  const { low, high } = boundsOf(values, panels);
  const best = (panels.at(-1) as Panel).finite;
  return drawFigure(
    describe(panels, quantity),
    {
      height: panels.length * panelHeight + size.margin.top + size.margin.bottom,
      fy: { domain: panels.map(({ name }) => name), axis: null, padding: 0.16 },
      x: axisX(words.score, language),
      y: axisY(quantity, language, { domain: [low, high], ticks: 3 }),
      marks: [
        Plot.ruleY([0]),
        Plot.line(best, { ...axes, stroke: palette.grey, strokeWidth: 7, strokeOpacity: 0.35 }),
        ...panels.flatMap((panel) => [
          Plot.line(panel.finite, {
            ...axes,
            ...inPanel(panel),
            stroke: palette.blue,
            strokeWidth: 2,
          }),
          Plot.text([panel.name], {
            ...inPanel(panel),
            frameAnchor: "top-left",
            dx: 8,
            dy: 4,
            fontWeight: "bold",
          }),
          ...panel.cliffs.flatMap((cliff) =>
            bar(cliff, panel, cliff.kind === "−∞" ? low : high, language),
          ),
        ]),
      ],
    },
    options,
  );
}

/** The range of the vertical axis: all values, with room for bars above, and below if an answer is −∞. */
function boundsOf(
  values: readonly number[],
  panels: readonly Panel[],
): Record<"low" | "high", number> {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = 0.2 * (high - low);
  const hasNegativeCliff = panels.some(({ cliffs }) => cliffs.some(({ kind }) => kind === "−∞"));
  return { low: hasNegativeCliff ? low - room : low, high: high + room };
}

const axes = { x: "score", y: "value" };

/** Puts a mark into one panel. */
function inPanel({ name }: Panel): { fy: () => string } {
  return { fy: () => name };
}

function panelsOf(implementations: readonly Implementation[], language: Language): Panel[] {
  const where = "stabilityCliffs";
  requireEntries(where, "implementations", implementations);
  requireAtMost(where, "implementations", implementations, mostPanels);
  return implementations.map(({ label, answers }, one) => {
    requireEntries(where, `implementations[${one}].answers`, answers, 2);
    answers.forEach(({ score }, index) => {
      requireFinite(where, `implementations[${one}].answers[${index}].score`, score);
    });
    const finite = answers.filter(({ value }) => Number.isFinite(value));
    if (finite.length === 0)
      throw new RangeError(
        `${where}: no answer of implementations[${one}] is finite; there is nothing to draw.`,
      );
    const name = inLanguage(label, language);
    return { name, finite, cliffs: cliffsOf(answers), first: (answers[0] as Answer).score };
  });
}

function cliffsOf(answers: readonly Answer[]): Cliff[] {
  const cliffs: Cliff[] = [];
  let open: Cliff | undefined;
  for (const { score, value } of answers) {
    const kind = Number.isFinite(value) ? undefined : fixed(value);
    if (kind === undefined || kind !== open?.kind) {
      open = kind === undefined ? undefined : { kind, from: score, to: score };
      if (open) cliffs.push(open);
    } else {
      open.to = score;
    }
  }
  return cliffs;
}

/** A bar along the edge of the panel. Beside its start is what the answers are, and from which score on. */
function bar(
  { kind, from, to }: Cliff,
  panel: Panel,
  y: number,
  language: Language,
): Plot.Markish[] {
  const ends = [from, to].map((score) => [score, y] as const);
  const start = { en: `${kind} from ${brief(from)}`, zh: `从 ${brief(from)} 起为 ${kind}` };
  const isFirst = from === panel.first;
  return [
    Plot.line(ends, { ...inPanel(panel), stroke: palette.red, strokeWidth: 6 }),
    Plot.text([isFirst ? kind : start[language]], {
      ...inPanel(panel),
      x: isFirst ? to : from,
      y,
      dx: isFirst ? 8 : -8,
      textAnchor: isFirst ? "start" : "end",
      fontWeight: "bold",
      fill: palette.red,
      className: inkClass("red"),
    }),
  ];
}

function describe(panels: readonly Panel[], quantity: Label): FigureText {
  const list = (language: Language): string => {
    const { colon, comma, semicolon } = punctuation[language];
    return panels
      .map(({ name, cliffs }) => {
        const spans = cliffs.map(({ kind, from, to }) => `${kind} [${brief(from)}, ${brief(to)}]`);
        return `${name}${colon}${spans.length === 0 ? "∅" : spans.join(comma)}`;
      })
      .join(semicolon);
  };
  return {
    alt: {
      en: `${inLanguage(quantity, "en")} against the score y, one panel for each implementation. Where the answer is not a finite number: ${list("en")}.`,
      zh: `${inLanguage(quantity, "zh")}随得分 y 的变化，每种实现一格。结果不是有限数的范围：${list("zh")}。`,
    },
    caption: {
      en: "Several programs for one formula. Blue: the answer of the program. Grey: the answer of the last program, which is right. Red: the answer is infinite or not a number.",
      zh: "同一公式的几种程序。蓝色：该程序的结果。灰色：最后一种程序的结果，它是正确的。红色：结果为无穷大或不是数。",
    },
  };
}
