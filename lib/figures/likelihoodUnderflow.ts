import * as Plot from "@observablehq/plot";
import { surprisal, type Vector } from "../losses/index.js";
import { requireProbability } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import { axisX, axisY } from "./drawing/axis.js";
import { directLabel, type Side } from "./drawing/directLabel.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { type Colour, palette } from "./drawing/theme.js";
import { requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { fixed } from "./drawing/words.js";

/** −log₁₀ of the likelihood after `seen` observations, computed in two ways. */
interface Progress {
  seen: number;
  /** −log₁₀ of the product of the probabilities: infinite once the product is 0. */
  product: number;
  /** The sum of −log₁₀ of the probabilities. */
  sum: number;
}

const names = {
  x: { en: "observations", zh: "观测次数" },
  y: { en: "−log₁₀ likelihood (hartleys)", zh: "−log₁₀ 似然（哈特利）" },
  product: { en: "product of p, then −log₁₀", zh: "先求 p 的乘积，再取 −log₁₀" },
  zero: { en: "the product is 0, −log₁₀ 0 = ∞", zh: "乘积为 0，−log₁₀ 0 = ∞" },
  sum: { en: "sum of −log₁₀ p", zh: "−log₁₀ p 之和" },
} as const;

const productStroke = { stroke: palette.orange, strokeWidth: 7, strokeOpacity: 0.5 };

/**
 * The negative log-likelihood of a growing number of observations, computed as the logarithm of a product
 * and as a sum of logarithms. The product becomes exactly 0 and its logarithm infinite; the sum stays finite.
 *
 * The unit is hartleys, so that the axis shows the exponent: 300 means a likelihood of 1e-300.
 *
 * @param probabilities  the probability that the model gave to each observation, in order
 * @returns SVG text
 * @throws {RangeError} if there are fewer than two probabilities, or one of them is outside (0, 1]
 * @example
 * likelihoodUnderflow(new Array(2000).fill(0.5)).slice(0, 4); // "<svg"
 */
export function likelihoodUnderflow(probabilities: Vector, options: FigureOptions = {}): string {
  const { language = currentLanguage() } = options;
  const progress = accumulate(probabilities);
  const last = progress.at(-1) as Progress;
  const lost = progress.find(({ product }) => product === Infinity);
  const top = Math.max(1, 1.08 * last.sum);
  const multiplied = progress.filter(({ product }) => product < Infinity);
  return drawFigure(
    describe(last, lost),
    {
      x: axisX(names.x, language, { domain: [0, last.seen] }),
      y: axisY(names.y, language, { domain: [0, top] }),
      marks: [
        Plot.ruleY([0]),
        Plot.line(multiplied, { x: "seen", y: "product", ...productStroke }),
        Plot.line(progress, {
          x: "seen",
          y: "sum",
          stroke: palette.blue,
          strokeWidth: 2,
        }),
        labelOnLine(progress, 0.44, "above left", names.product[language], "orange"),
        labelOnLine(progress, 0.7, "below right", names.sum[language], "blue"),
        ...(lost === undefined ? [] : toInfinity(lost, last, top, names.zero[language])),
      ],
    },
    options,
  );
}

function accumulate(probabilities: Vector): Progress[] {
  requireEntries("likelihoodUnderflow", "probabilities", probabilities, 2);
  const progress = [{ seen: 0, product: 0, sum: 0 }];
  let product = 1;
  let sum = 0;
  probabilities.forEach((probability, index) => {
    const name = `probabilities[${index}]`;
    requireProbability("likelihoodUnderflow", name, probability);
    product *= probability;
    sum += surprisal(probability, { base: 10 });
    requireFinite("likelihoodUnderflow", `the surprisal of ${name}`, sum);
    progress.push({ seen: index + 1, product: surprisal(product, { base: 10 }), sum });
  });
  return progress;
}

/** A label next to the line that both share, at `share` of its length. */
function labelOnLine(
  progress: readonly Progress[],
  share: number,
  side: Side,
  text: string,
  colour: Colour,
): Plot.Markish {
  const { seen, sum } = progress[Math.round(share * (progress.length - 1))] as Progress;
  return directLabel(text, [seen, sum], side, { colour, distance: 12 });
}

/** The line of the product after it became 0: it rises to infinity and stays there. */
function toInfinity(lost: Progress, last: Progress, top: number, label: string): Plot.Markish[] {
  const { seen, sum } = lost;
  const rising = { y1: sum, y2: top, stroke: palette.orange, strokeDasharray: "3,5" };
  const beyond = [seen, last.seen].map((x) => [x, top] as const);
  return [
    Plot.ruleX([seen], { ...rising, strokeWidth: 2 }),
    Plot.line(beyond, productStroke),
    directLabel(label, [seen, top], "left", { colour: "orange", distance: 14 }),
  ];
}

function describe(last: Progress, lost: Progress | undefined): FigureText {
  const end = fixed(last.sum, 1);
  const seen = { en: last.seen.toLocaleString("en"), zh: String(last.seen) };
  const ending =
    lost === undefined
      ? { en: "The product gives the same line.", zh: "乘积给出同一条线。" }
      : {
          en: `The product follows it up to observation ${lost.seen - 1}, then is exactly 0 and its logarithm infinite.`,
          zh: `乘积在前 ${lost.seen - 1} 次观测与之重合，此后乘积等于 0，负对数为无穷大。`,
        };
  return {
    alt: {
      en: `Minus the logarithm of the likelihood against the number of observations. The sum of logarithms rises in a straight line to ${end} hartleys at ${seen.en} observations. ${ending.en}`,
      zh: `负对数似然随观测次数的变化。对数之和沿直线上升，${seen.zh} 次观测时达到 ${end} 哈特利。${ending.zh}`,
    },
    caption: {
      en: "A product of probabilities becomes 0 once it is below about 5 × 10⁻³²⁴. The sum of their logarithms has no such limit.",
      zh: "概率的乘积一旦小于约 5 × 10⁻³²⁴ 就变成 0；它们的对数之和没有这种限制。",
    },
  };
}
