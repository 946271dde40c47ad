import * as Plot from "@observablehq/plot";
import type { Vector } from "../losses/index.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language, Text } from "../text/text.js";
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
import { fixed, punctuation, withUnit, words } from "./drawing/words.js";

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
  /** The name of the measured quantity, with its unit. Default: the loss in nats. */
  quantity?: Label;
  /** The unit of time. Default: epochs. */
  time?: Label;
  /** The time from one value to the next. Default 1. */
  every?: number;
  references?: readonly ReferenceLine[];
}

const lossInNats = withUnit(words.loss, { en: "nats", zh: "奈特" });

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
  const {
    quantity = lossInNats,
    time = words.epoch,
    references = [],
    language = currentLanguage(),
  } = options;
  const lines = linesOf(runs, options);
  const end = Math.max(...lines.flatMap(({ points }) => points.map(([when]) => when)));
  const values = [...runs.flatMap((run) => run.values), ...references.map(({ value }) => value)];
  const domain = [Math.min(0, ...values), 1.05 * Math.max(...values)] as const;
  const height = size.height - size.margin.top - size.margin.bottom;
  const ends = lines.map((line) => ({ ...line, x: end, y: line.last }));
  return drawFigure(
    describe(runs, { ...options, quantity, time }),
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
  { every = 1, references = [], language = currentLanguage() }: TrainingCurvesOptions,
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

type Described = TrainingCurvesOptions & Required<Pick<TrainingCurvesOptions, "quantity" | "time">>;

function describe(
  runs: readonly TrainingRun[],
  { quantity, time, every = 1, references = [] }: Described,
): FigureText {
  const list = (language: Language): string => {
    const { colon, comma, semicolon } = punctuation[language];
    const curves = runs.map(({ label, values }) => {
      const ends = `${fixed(values[0])} → ${fixed(values.at(-1) as number)}`;
      const turn = turnOf(values, every);
      return inLanguage(label, language) + colon + ends + (turn ? comma + turn[language] : "");
    });
    const dashed = { en: "dashed line ", zh: "虚线 " }[language];
    const levels = references.map(
      ({ label, value }) => dashed + inLanguage(label, language) + colon + fixed(value),
    );
    return [...curves, ...levels].join(semicolon);
  };
  return {
    alt: {
      en: `A line for each run: ${inLanguage(quantity, "en")} against ${inLanguage(time, "en")}, first value → last value. ${list("en")}.`,
      zh: `每次训练一条曲线：横轴为${inLanguage(time, "zh")}，纵轴为${inLanguage(quantity, "zh")}，初值 → 末值。${list("zh")}。`,
    },
    caption: {
      en: "Each line is one training run; its last value is printed beside its name.",
      zh: "每条曲线是一次训练；名称旁边标出最后的数值。",
    },
  };
}

/** The least value of a run and its time, if it is neither the first nor the last that is printed. */
function turnOf(values: Vector, every: number): Text | undefined {
  let least = 0;
  values.forEach((value, index) => {
    if (value < values[least]) least = index;
  });
  const printed = fixed(values[least]);
  if (printed === fixed(values[0]) || printed === fixed(values.at(-1) as number)) return undefined;
  const when = least * every;
  return { en: `least ${printed} at ${when}`, zh: `最小 ${printed}（${when} 处）` };
}
