import * as Plot from "@observablehq/plot";
import { requireProbability } from "../losses/validate.js";
import type { ReliabilityBin } from "../metrics/reliability.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import { directLabel } from "./drawing/directLabel.js";
import { evenly } from "./drawing/evenly.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { inkClass, palette, seriesColours, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { fixed, punctuation } from "./drawing/words.js";
import { textWidth } from "./drawing/wrapText.js";

/** The bins of one model's predictions, from `reliability`. */
export interface ReliabilityRun {
  label: Label;
  bins: readonly ReliabilityBin[];
}

/** The radius in pixels of a dot that holds all samples of its run, and of the smallest dot. */
const radius = { most: 14, least: 2.5 };

/** Pixels between the diagonal and its name. */
const labelDistance = 6;

/**
 * A reliability diagram: how often predictions are right, against how sure they are. Each bin is a dot whose area
 * grows with its number of samples, and a line joins it to the diagonal, on which a calibrated model lies.
 *
 * @param runs  one or more models, each with the bins that `reliability` returns
 * @returns SVG text
 * @throws {RangeError} if there are no runs or bins, more than six runs, a share is no probability, or a count is not finite
 * @example
 * reliabilityDiagram([{ label: "a model", bins: [{ from: 0.8, to: 1, count: 9, confidence: 0.9, accuracy: 0.7 }] }]).slice(0, 4); // "<svg"
 * @see reliability of `@course/lib/metrics`
 */
export function reliabilityDiagram(
  runs: readonly ReliabilityRun[],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  requireRuns(runs);
  return drawFigure(
    describe(runs),
    {
      x: axisX(confidenceName, language, { domain: [0, 1] }),
      y: axisY(accuracyName, language, { domain: [0, 1] }),
      marks: [
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: palette.grey, strokeDasharray: "5,4" },
        ),
        diagonalLabel(inLanguage(honest, language), runs),
        ...runs.flatMap((run, index) => dots(run, index)),
        ...runs.map(({ label }, index) =>
          Plot.text([`● ${inLanguage(label, language)}`], {
            frameAnchor: "top-left",
            dx: 10,
            dy: 4 + size.lineHeight * index,
            fill: palette[seriesColours[index]],
            className: inkClass(seriesColours[index]),
          }),
        ),
      ],
    },
    options,
  );
}

const confidenceName = { en: "mean confidence", zh: "平均置信度" };
const accuracyName = { en: "share of right answers", zh: "答对的比例" };
const honest = { en: "as sure as right", zh: "置信度等于答对的比例" };

/**
 * The name of the diagonal, at the first place, from the left, where no line of a bin crosses it: below the diagonal,
 * or else above it. If there is none, a line goes through the name.
 */
function diagonalLabel(text: string, runs: readonly ReliabilityRun[]): Plot.Markish {
  const { width, height, margin, font, lineHeight } = size;
  const [across, high] = [
    (textWidth(text, font) + labelDistance) / (width - margin.left - margin.right),
    (lineHeight + labelDistance) / (height - margin.top - margin.bottom),
  ];
  const bins = runs.flatMap((run) => run.bins);
  /** Whether a line crosses the rectangle whose lower left corner is x and y. */
  const isCrossed = (x: number, y: number): boolean =>
    bins.some(({ confidence, accuracy }) => {
      const isBeside = confidence < x || confidence > x + across;
      return (
        !isBeside && Math.min(confidence, accuracy) < y + high && Math.max(confidence, accuracy) > y
      );
    });
  const below = evenly(high, 1 - across, 50);
  const above = evenly(across, 1 - 3 * high, 50); // the names of the runs are higher
  const free = below.find((at) => !isCrossed(at, at - high));
  const next = above.find((at) => !isCrossed(at - across, at));
  const isAbove = free === undefined && next !== undefined;
  const place = free ?? next ?? below[0];
  return directLabel(text, [place, place], isAbove ? "above left" : "below right", {
    distance: labelDistance,
  });
}

function requireRuns(runs: readonly ReliabilityRun[]): void {
  const where = "reliabilityDiagram";
  requireEntries(where, "runs", runs);
  requireAtMost(where, "runs", runs, seriesColours.length);
  runs.forEach(({ bins }, run) => {
    requireEntries(where, `runs[${run}].bins`, bins);
    bins.forEach(({ confidence, accuracy, count }, bin) => {
      const name = `runs[${run}].bins[${bin}]`;
      requireProbability(where, `${name}.confidence`, confidence);
      requireProbability(where, `${name}.accuracy`, accuracy);
      requireFinite(where, `${name}.count`, count);
    });
  });
}

/** The dots of a run, each with the line that joins it to the diagonal. */
function dots({ bins }: ReliabilityRun, index: number): Plot.Markish[] {
  const stroke = palette[seriesColours[index]];
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return [
    Plot.ruleX(bins, { x: "confidence", y1: "confidence", y2: "accuracy", stroke, strokeWidth: 2 }),
    Plot.dot(bins, {
      x: "confidence",
      y: "accuracy",
      // Radii in pixels: an array of numbers would be rescaled.
      r: {
        value: bins.map(({ count }) =>
          Math.max(radius.least, radius.most * Math.sqrt(count / all)),
        ),
        scale: null,
      },
      fill: stroke,
      fillOpacity: 0.75,
      stroke: "currentColor",
      strokeOpacity: 0.7,
    }),
  ];
}

function describe(runs: readonly ReliabilityRun[]): FigureText {
  const list = (language: Language): string => {
    const { colon, comma, semicolon } = punctuation[language];
    return runs
      .map(({ label, bins }) => {
        const points = bins.map((bin) => `${fixed(bin.confidence, 2)} → ${fixed(bin.accuracy, 2)}`);
        return inLanguage(label, language) + colon + points.join(comma);
      })
      .join(semicolon);
  };
  return {
    alt: {
      en: `Share of right answers against mean confidence, a dot for each bin; on the diagonal the two are equal. Confidence → share: ${list("en")}.`,
      zh: `答对的比例随平均置信度的变化，每个区间一个圆点；对角线上二者相等。置信度 → 答对的比例：${list("zh")}。`,
    },
    caption: {
      en: "A dot below the diagonal is surer than it is right. The larger the dot, the more samples it holds.",
      zh: "对角线下方的圆点，置信度高于答对的比例。圆点越大，样本越多。",
    },
  };
}
