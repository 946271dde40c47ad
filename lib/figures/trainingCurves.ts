import * as Plot from "@observablehq/plot";
import type { Vector } from "../losses/index.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import { directLabel } from "./drawing/directLabel.js";
import { endLabels, marginFor } from "./drawing/endLabels.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { type Colour, palette, seriesColours, size } from "./drawing/theme.js";
import {
  requireAtMost,
  requireEntries,
  requireFinite,
  requireFiniteEntries,
} from "./drawing/validateFigure.js";
import { fixed, punctuation, words } from "./drawing/words.js";

/** The values measured during one training run; `values[0]` is before the first step. */
export interface TrainingRun {
  label: Label;
  values: Vector;
}

/** A horizontal line to compare with, such as ln C or the entropy of the target. */
export interface ReferenceLine {
  label: Label;
  value: number;
}

export interface TrainingCurvesOptions extends FigureOptions {
  /** The name of the measured quantity. Default: loss. */
  quantity?: Label;
  /** The unit of time. Default: epochs. */
  time?: Label;
  /** The time from one value to the next. Default 1. */
  every?: number;
  references?: readonly ReferenceLine[];
}

/** A run with its colour and its points. */
interface Line {
  text: string;
  colour: Colour;
  points: readonly (readonly [time: number, value: number])[];
  last: number;
}

/**
 * One line for each training run, labelled at its end with its name and its last value.
 *
 * @returns SVG text
 * @throws {RangeError} if a value is not finite, or there are more than six runs
 * @example
 * trainingCurves([{ label: "rate 0.1", values: [1.1, 0.7, 0.5] }]).slice(0, 4); // "<svg"
 */
export function trainingCurves(
  runs: readonly TrainingRun[],
  options: TrainingCurvesOptions = {},
): string {
  const { quantity = words.loss, time = words.epoch, references = [], language = "en" } = options;
  const lines = linesOf(runs, options);
  const end = Math.max(...lines.flatMap(({ points }) => points.map(([when]) => when)));
  const values = [...runs.flatMap((run) => run.values), ...references.map(({ value }) => value)];
  const domain = [Math.min(0, ...values), 1.05 * Math.max(...values)] as const;
  const height = size.height - size.margin.top - size.margin.bottom;
  const ends = lines.map((line) => ({ ...line, x: end, y: line.last }));
  return drawFigure(
    describe(lines, quantity),
    {
      marginRight: marginFor(lines),
      x: axisX(time, language, { domain: [0, end] }),
      y: axisY(quantity, language, { domain }),
      marks: [
        Plot.ruleY([0]),
        ...references.flatMap((line) => referenceLine(line, end, language)),
        ...lines.map(({ points, colour }) =>
          Plot.line(points, { stroke: palette[colour], strokeWidth: 2.5 }),
        ),
        ...endLabels(ends, { domain, height }),
      ],
    },
    options,
  );
}

function linesOf(
  runs: readonly TrainingRun[],
  { every = 1, references = [], language = "en" }: TrainingCurvesOptions,
): Line[] {
  requireEntries("trainingCurves", "runs", runs);
  requireAtMost("trainingCurves", "runs", runs, seriesColours.length);
  references.forEach(({ value }, index) => {
    requireFinite("trainingCurves", `references[${index}].value`, value);
  });
  return runs.map(({ label, values }, run) => {
    requireFiniteEntries("trainingCurves", `runs[${run}].values`, values, 2);
    const points = values.map((value, index) => [index * every, value] as const);
    const last = values.at(-1) as number;
    return {
      text: `${inLanguage(label, language)}${punctuation[language].colon}${fixed(last)}`,
      colour: seriesColours[run] as Colour,
      points,
      last,
    };
  });
}

function referenceLine(
  { label, value }: ReferenceLine,
  end: number,
  language: Language,
): Plot.Markish[] {
  return [
    Plot.ruleY([value], { stroke: palette.grey, strokeDasharray: "5,4" }),
    directLabel(inLanguage(label, language), [end, value], "below left", { distance: 8 }),
  ];
}

function describe(lines: readonly Line[], quantity: Label): FigureText {
  const list = (language: Language): string =>
    lines
      .map(({ text, points }) => {
        const first = fixed(points[0]?.[1] ?? 0);
        return text + { en: ` (${first} →)`, zh: `（${first} →）` }[language];
      })
      .join(punctuation[language].semicolon);
  return {
    alt: {
      en: `${inLanguage(quantity, "en")} during training, one line for each run. Name and last value, with the first: ${list("en")}.`,
      zh: `训练过程中的${inLanguage(quantity, "zh")}，每次训练一条曲线。名称与末值（括号内为初值）：${list("zh")}。`,
    },
    caption: {
      en: "Each line is one training run; its last value is printed beside its name.",
      zh: "每条曲线是一次训练；名称旁边标出最后的数值。",
    },
  };
}
