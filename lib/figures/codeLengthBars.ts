import * as Plot from "@observablehq/plot";
import { entropy, klDivergence, type Vector } from "../losses/index.js";
import { requireBase, requireDistribution } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { unitOf } from "../text/unitOf.js";
import { axisX } from "./drawing/axis.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { marginForRows } from "./drawing/rowLabels.js";
import { drawFigure } from "./drawing/svg.js";
import { inkClass, palette, size } from "./drawing/theme.js";
import { requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { fixed, punctuation, withUnit, words } from "./drawing/words.js";

/** A target and a prediction. */
export interface CodeLengthRow {
  label: Label;
  target: Vector;
  predicted: Vector;
}

export interface CodeLengthBarsOptions extends FigureOptions {
  /** Base of the logarithm. Default `Math.E`: nats. */
  base?: number;
}

/** A bar and its two parts. */
interface Bar {
  row: string;
  entropy: number;
  extra: number;
  total: number;
}

/** The columns of numbers to the right of the bars: part, heading and distance from the bars in pixels. */
const columns = [
  { part: "entropy", heading: "H(T)", colour: "blue", left: 20 },
  { part: "extra", heading: "+ KL(T‖P)", colour: "orange", left: 84 },
  { part: "total", heading: "= H(T, P)", colour: undefined, left: 174 },
] as const;

const rowHeight = 46;

/**
 * Cross-entropy as a bar of two parts for each row: the least code length of T, the entropy H(T), and the
 * extra code length for a code made for P, the divergence KL(T‖P).
 *
 * @returns SVG text
 * @throws {RangeError} if a row is not a pair of distributions, or P is 0 where T is not
 * @example
 * codeLengthBars([{ label: "P₁", target: [0.5, 0.5], predicted: [0.8, 0.2] }]).slice(0, 4); // "<svg"
 */
export function codeLengthBars(
  rows: readonly CodeLengthRow[],
  options: CodeLengthBarsOptions = {},
): string {
  const { base = Math.E, language = currentLanguage() } = options;
  requireEntries("codeLengthBars", "rows", rows);
  requireBase("codeLengthBars", base);
  const bars = rows.map((row, index) => barOf(row, index, base, language));
  const labels = bars.map(({ row }) => row);
  return drawFigure(
    describe(bars, base),
    {
      height: bars.length * rowHeight + size.margin.top + size.margin.bottom,
      marginLeft: marginForRows(labels),
      marginRight: 250,
      x: axisX(withUnit(words.codeLength, unitOf(base)), language, { nice: true, ticks: 5 }),
      y: { domain: labels, label: null, tickSize: 0, padding: 0.4 },
      marks: [
        Plot.barX(bars, { y: "row", x1: 0, x2: "entropy", fill: palette.blue }),
        Plot.barX(bars, { y: "row", x1: "entropy", x2: "total", fill: palette.orange }),
        Plot.ruleX([0]),
        ...columns.flatMap((column) => columnOf(bars, column)),
      ],
    },
    options,
  );
}

function barOf(
  { label, target, predicted }: CodeLengthRow,
  index: number,
  base: number,
  language: Language,
): Bar {
  requireDistribution("codeLengthBars", `rows[${index}].target`, target);
  requireDistribution("codeLengthBars", `rows[${index}].predicted`, predicted);
  const parts = {
    entropy: entropy(target, { base }),
    extra: klDivergence(target, predicted, { base }),
  };
  requireFinite("codeLengthBars", `the loss of rows[${index}]`, parts.extra);
  return { ...parts, total: parts.entropy + parts.extra, row: inLanguage(label, language) };
}

function columnOf(
  bars: readonly Bar[],
  { part, heading, colour, left }: (typeof columns)[number],
): Plot.Markish[] {
  const style = {
    textAnchor: "start",
    dx: left,
    ...(colour && { fill: palette[colour], className: inkClass(colour) }),
  } as const;
  return [
    Plot.text([heading], { ...style, frameAnchor: "top-right", dy: -size.lineHeight }),
    Plot.text(bars, { ...style, y: "row", frameAnchor: "right", text: (bar) => fixed(bar[part]) }),
  ];
}

function describe(bars: readonly Bar[], base: number): FigureText {
  const list = (language: Language): string => {
    const { colon, semicolon } = punctuation[language];
    return bars
      .map(
        ({ row, ...bar }) =>
          `${row}${colon}${fixed(bar.entropy)} + ${fixed(bar.extra)} = ${fixed(bar.total)}`,
      )
      .join(semicolon);
  };
  const unit = unitOf(base);
  return {
    alt: {
      en: `Bars of two parts in ${unit.en}, the entropy of T and the divergence from T to P. ${list("en")}.`,
      zh: `由两段组成的条形（单位：${unit.zh}）：T 的熵，以及从 T 到 P 的散度。${list("zh")}。`,
    },
    caption: {
      en: "The two parts of cross-entropy. H(T) depends on the target alone; training can only make KL(T‖P) smaller.",
      zh: "交叉熵的两个部分。H(T) 只取决于期望输出；训练只能减小 KL(T‖P)。",
    },
  };
}
