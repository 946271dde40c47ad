import * as Plot from "@observablehq/plot";
import type { ClassIndex } from "../losses/index.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { pathMark } from "./drawing/pathMark.js";
import { drawFigure } from "./drawing/svg.js";
import { inkClass, palette, seriesColours, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { punctuation } from "./drawing/words.js";

/** A sample with two features, and its true class. */
export interface PlacedSample {
  x: number;
  y: number;
  label: ClassIndex;
}

export interface DecisionRegionsOptions extends FigureOptions {
  /** The names of the classes, in the order of their indices. */
  classes: readonly Label[];
  /** The name of the feature to the right. */
  xName: Label;
  /** The name of the feature upwards. */
  yName: Label;
}

/** The height in pixels of a strip in which the class is looked up from left to right. */
const strip = 2;

/**
 * Samples with two features as dots, in the regions of the plane in which a classifier predicts each class. A dot of
 * another colour than its region is a mistake.
 *
 * @param predict  the predicted class at a point
 * @returns SVG text
 * @throws {RangeError} if there are no samples, more than six classes, or a number is not finite
 * @example
 * decisionRegions([{ x: 0, y: 0, label: 0 }, { x: 1, y: 1, label: 1 }], (x) => (x > 0.5 ? 1 : 0), { classes: ["a", "b"], xName: "x", yName: "y" }).slice(0, 4); // "<svg"
 */
export function decisionRegions(
  samples: readonly PlacedSample[],
  predict: (x: number, y: number) => ClassIndex,
  options: DecisionRegionsOptions,
): string {
  const { classes, xName, yName, language = currentLanguage() } = options;
  requireSamples(samples, classes);
  const [x, y] = [extent(samples.map((s) => s.x)), extent(samples.map((s) => s.y))];
  const wrong = samples.filter((s) => predict(s.x, s.y) !== s.label).length;
  const named = classes.map((name) => inLanguage(name, language));
  return drawFigure(
    describe(samples, wrong, options),
    {
      x: axisX(xName, language, { domain: x }),
      y: axisY(yName, language, { domain: y, grid: false }),
      marks: [
        ...regions(predict, x, y, classes.length),
        Plot.dot(samples, {
          x: "x",
          y: "y",
          r: 3.5,
          fill: ({ label }: PlacedSample) => palette[seriesColours[label]],
          stroke: "currentColor",
          strokeOpacity: 0.7,
        }),
        ...named.map((name, k) =>
          Plot.text([`● ${name}`], {
            frameAnchor: "top-right",
            textAnchor: "end",
            dy: -size.lineHeight,
            dx: -named.slice(k + 1).reduce((sum, later) => sum + width(later), 0),
            fill: palette[seriesColours[k]],
            className: inkClass(seriesColours[k]),
          }),
        ),
      ],
    },
    options,
  );
}

function requireSamples(samples: readonly PlacedSample[], classes: readonly Label[]): void {
  const where = "decisionRegions";
  requireEntries(where, "samples", samples);
  requireEntries(where, "classes", classes);
  requireAtMost(where, "classes", classes, seriesColours.length);
  samples.forEach(({ x, y, label }, n) => {
    requireFinite(where, `samples[${n}].x`, x);
    requireFinite(where, `samples[${n}].y`, y);
    if (classes[label] === undefined)
      throw new RangeError(
        `${where}: samples[${n}].label is ${label}; with ${classes.length} classes it is a whole number from 0 to ${classes.length - 1}.`,
      );
  });
}

/** About the width in pixels of a name in the legend; a Chinese character is twice as wide as a letter. */
function width(name: string): number {
  const letters = Array.from(name, (c) => (c > "\u2e80" ? 2 : 1)).reduce((a, b) => a + b, 0);
  return 26 + 6.7 * letters;
}

/** The range of some numbers, with a margin of a twentieth on both sides. */
function extent(values: readonly number[]): [number, number] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const margin = (greatest - least) / 20 || 1;
  return [least - margin, greatest + margin];
}

/** One path for each class: strips of the plane, cut where the predicted class changes from left to right. */
function regions(
  predict: (x: number, y: number) => ClassIndex,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  classes: number,
): Plot.Markish[] {
  const { top, right, bottom, left } = size.margin;
  const [across, down] = [size.width - left - right, size.height - top - bottom];
  const paths = new Array<string>(classes).fill("");
  for (let row = 0; row < down; row += strip) {
    const y = y1 - ((row + strip / 2) / down) * (y1 - y0);
    const classAt = (pixel: number): ClassIndex =>
      predict(x0 + ((pixel + 0.5) / across) * (x1 - x0), y);
    for (let from = 0; from < across; ) {
      const found = classAt(from);
      let to = from + 1;
      while (to < across && classAt(to) === found) to += 1;
      paths[found] += `M${left + from},${top + row}h${to - from}v${strip}h${from - to}z`;
      from = to;
    }
  }
  return paths.map((d, k) =>
    pathMark({
      d,
      fill: palette[seriesColours[k]],
      "fill-opacity": 0.22,
      "shape-rendering": "crispEdges",
    }),
  );
}

function describe(
  samples: readonly PlacedSample[],
  wrong: number,
  { classes, xName, yName }: DecisionRegionsOptions,
): FigureText {
  const list = (language: Language): string =>
    classes
      .map((name, k) => {
        const count = samples.filter(({ label }) => label === k).length;
        return `${inLanguage(name, language)} ${count}`;
      })
      .join(punctuation[language].comma);
  return {
    alt: {
      en: `The plane of ${inLanguage(xName, "en")} and ${inLanguage(yName, "en")}, divided into the regions of the predicted classes. Samples: ${list("en")}; ${wrong} in a region of another class.`,
      zh: `以${inLanguage(xName, "zh")}和${inLanguage(yName, "zh")}为坐标的平面，按预测类别划分区域。样本：${list("zh")}；其中 ${wrong} 个落在别的类别的区域里。`,
    },
    caption: {
      en: "The colour of the ground is the predicted class, that of a dot the true one.",
      zh: "底色是预测的类别，圆点的颜色是真实类别。",
    },
  };
}
