import * as Plot from "@observablehq/plot";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import { endLabels, marginFor } from "./drawing/endLabels.js";
import { evenly } from "./drawing/evenly.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { palette, seriesColours, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries } from "./drawing/validateFigure.js";
import { fixed, punctuation } from "./drawing/words.js";

/** A loss f(p) of the probability p of the true class. */
export interface LocalLoss {
  label: Label;
  /** The slope f′(p). */
  slope: (p: number) => number;
}

const [left, right] = [0.02, 0.98];
const lowest = -2.4;

/**
 * p · f′(p) for losses f(p) that look only at the probability of the true class. The line of the logarithm is level.
 *
 * @returns SVG text
 * @throws {RangeError} if there is no loss, or more than six
 * @example
 * probabilityTimesSlope([{ label: "−ln p", slope: (p) => -1 / p }]).slice(0, 4); // "<svg"
 */
export function probabilityTimesSlope(
  losses: readonly LocalLoss[],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  requireEntries("probabilityTimesSlope", "losses", losses);
  requireAtMost("probabilityTimesSlope", "losses", losses, seriesColours.length);
  const lines = losses.map(({ label, slope }, index) => {
    const points = evenly(left, right, 97)
      .map((p) => [p, p * slope(p)] as const)
      .filter(([, height]) => height >= lowest && height <= 0);
    const [x, y] = points.at(-1) ?? [right, lowest];
    const colour = seriesColours[index];
    return { points, colour, end: { x, y, text: inLanguage(label, language), colour } };
  });
  // Names stand beside the frame, also that of a line that leaves it below.
  const ends = lines.map(({ end }) => ({ ...end, x: 1 }));
  const height = size.height - size.margin.top - size.margin.bottom;
  return drawFigure(
    describe(losses),
    {
      marginRight: marginFor(ends),
      x: axisX({ en: "probability p of the true class", zh: "真实类别的概率 p" }, language, {
        domain: [0, 1],
      }),
      y: axisY({ en: "p · f′(p)", zh: "p · f′(p)" }, language, { domain: [lowest, 0] }),
      marks: [
        ...lines.map(({ points, colour }) =>
          Plot.line(points, { stroke: palette[colour], strokeWidth: 2.5 }),
        ),
        ...endLabels(ends, { domain: [lowest, 0], height }),
      ],
    },
    options,
  );
}

function describe(losses: readonly LocalLoss[]): FigureText {
  const list = (language: Language): string => {
    const { colon, comma, semicolon } = punctuation[language];
    return losses
      .map(({ label, slope }) => {
        const values = [0.1, 0.5, 0.9].map((p) => fixed(p * slope(p), 2));
        return `${inLanguage(label, language)}${colon}${values.join(comma)}`;
      })
      .join(semicolon);
  };
  return {
    alt: {
      en: `p times f′(p) against the probability p of the true class. At p = 0.1, 0.5 and 0.9: ${list("en")}.`,
      zh: `p 乘以 f′(p) 随真实类别概率 p 的变化。在 p = 0.1、0.5 和 0.9 处：${list("zh")}。`,
    },
    caption: {
      en: "Only the line of the logarithm is level. With three or more classes, honesty is best only under a level line.",
      zh: "只有对数的线是水平的。类别不少于三个时，只有水平线对应的损失才使如实预测最好。",
    },
  };
}
