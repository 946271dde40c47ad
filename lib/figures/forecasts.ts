import * as Plot from "@observablehq/plot";
import { requireProbability } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX } from "./drawing/axis.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { inkClass, palette, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries } from "./drawing/validateFigure.js";
import { brief, punctuation, words } from "./drawing/words.js";

/** A forecast and what happened: 1 for yes, 0 for no. */
export interface Forecast {
  predicted: number;
  target: 0 | 1;
}

/** Forecasts of one forecaster. */
export interface ForecastRow {
  label: Label;
  forecasts: readonly Forecast[];
}

export interface ForecastsOptions extends FigureOptions {
  /** What yes and no mean here. Default "yes" and "no". */
  outcomes?: { yes: Label; no: Label };
}

const rowHeight = 64;
/** The most rows that can be compared. */
const mostRows = 4;
const radius = 8;

/**
 * Forecasts of yes-or-no questions on a line from 0 to 1: a filled circle where the answer was yes, an empty
 * one where it was no. One row for each forecaster.
 *
 * @returns SVG text
 * @throws {RangeError} if there are more than 4 rows, or a prediction is no probability
 * @example
 * forecasts([{ label: "filter", forecasts: [{ predicted: 0.9, target: 1 }] }]).slice(0, 4); // "<svg"
 */
export function forecasts(rows: readonly ForecastRow[], options: ForecastsOptions = {}): string {
  const { language = currentLanguage(), outcomes = { yes: words.yes, no: words.no } } = options;
  checkRows(rows);
  const labels = rows.map(({ label }) => inLanguage(label, language));
  const dots = rows.flatMap(({ forecasts: all }, row) =>
    all.map((forecast) => ({ ...forecast, row: labels[row] as string })),
  );
  const [yes, no] = [inLanguage(outcomes.yes, language), inLanguage(outcomes.no, language)];
  return drawFigure(
    describe(rows, outcomes),
    {
      height: rows.length * rowHeight + 2 * size.lineHeight + size.margin.bottom,
      marginTop: 2 * size.lineHeight,
      marginLeft: 100,
      x: axisX(words.predicted, language, { domain: [0, 1], ticks: 6 }),
      y: { domain: labels, type: "point", padding: 0.5, label: null, tickSize: 0 },
      marks: [
        Plot.ruleY(labels, { stroke: palette.grey, strokeOpacity: 0.6 }),
        Plot.dot(dots, {
          x: "predicted",
          y: "row",
          r: radius,
          stroke: ({ target }: Forecast) => (target === 1 ? palette.orange : palette.blue),
          strokeWidth: 2,
          fill: ({ target }: Forecast) => (target === 1 ? palette.orange : "none"),
        }),
        legend(`● ${yes}`, "top-right", "orange"),
        legend(`○ ${no}`, "top-left", "blue"),
      ],
    },
    options,
  );
}

function checkRows(rows: readonly ForecastRow[]): void {
  const where = "forecasts";
  requireEntries(where, "rows", rows);
  requireAtMost(where, "rows", rows, mostRows);
  rows.forEach((row, index) => {
    const name = `rows[${index}].forecasts`;
    requireEntries(where, name, row.forecasts);
    row.forecasts.forEach(({ predicted, target }, at) => {
      requireProbability(where, `${name}[${at}].predicted`, predicted);
      if (target !== 0 && target !== 1)
        throw new RangeError(
          `${where}: ${name}[${at}].target is ${String(target)}; it must be 0 or 1.`,
        );
    });
  });
}

/** What a kind of circle means, above the end of the axis to which its forecasts should be close. */
function legend(text: string, frameAnchor: "top-left" | "top-right", colour: "orange" | "blue") {
  return Plot.text([text], {
    frameAnchor,
    textAnchor: frameAnchor === "top-left" ? "start" : "end",
    dy: -size.lineHeight,
    fill: palette[colour],
    className: inkClass(colour),
  });
}

function describe(
  rows: readonly ForecastRow[],
  outcomes: Required<ForecastsOptions>["outcomes"],
): FigureText {
  const list = (language: Language): string[] => {
    const { colon, semicolon } = punctuation[language];
    return rows.map(({ label, forecasts: all }) => {
      const [yes, no] = [1, 0].map((wanted) => {
        const some = all.filter(({ target }) => target === wanted);
        return some.map(({ predicted }) => brief(predicted, 2)).join(", ") || "–";
      });
      return `${inLanguage(label, language)}${colon}${inLanguage(outcomes.yes, language)} ${yes}${semicolon}${inLanguage(outcomes.no, language)} ${no}`;
    });
  };
  return {
    alt: {
      en: `Predicted probabilities on a line from 0 to 1, by what happened. ${list("en").join(". ")}.`,
      zh: `0 到 1 的数轴上的预测概率，按实际结果分列。${list("zh").join("。")}。`,
    },
    caption: {
      en: "Each circle is a forecast. The closer it is to the end with its own name, the better it was.",
      zh: "每个圆是一次预测。离写着它自己结果的那一端越近，预测就越好。",
    },
  };
}
