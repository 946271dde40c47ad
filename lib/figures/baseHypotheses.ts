import * as Plot from "@observablehq/plot";
import { surprisal } from "../losses/index.js";
import { requireProbability } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language, Text } from "../text/text.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { inkClass, palette, size } from "./drawing/theme.js";
import { requireEntries } from "./drawing/validateFigure.js";
import { punctuation } from "./drawing/words.js";

/** A printed loss, and the probability whose surprisal it is. */
export interface PrintedLoss {
  probability: number;
  /** The loss with its digits as printed: "0.522". */
  printed: string;
}

/** A base and a way of shortening that may have produced the printed numbers. */
interface Hypothesis {
  name: Text;
  print: (probability: number, digits: number) => string;
}

/** A cell of the table: the number that one hypothesis would have printed. */
interface Cell {
  row: string;
  column: string;
  printed: string;
  /** Whether this is the number that was printed. */
  hit: boolean;
}

const rowHeight = 34;

/**
 * A table of printed losses against six hypotheses: nats, bits or hartleys, rounded or truncated. Each cell
 * shows the number that the hypothesis predicts, and is filled if that number was printed.
 *
 * @returns SVG text
 * @throws {TypeError} if a printed loss is not written with decimals
 * @throws {RangeError} if a probability lies outside [0, 1]
 * @example
 * baseHypotheses([{ probability: 0.3, printed: "0.522" }]).slice(0, 4); // "<svg"
 */
export function baseHypotheses(
  losses: readonly PrintedLoss[],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  checkLosses(losses);
  const rows = hypotheses.map(({ name }) => name[language]);
  const cells = hypotheses.flatMap((hypothesis) => cellsOf(hypothesis, losses, language));
  const [hits, misses] = [cells.filter(({ hit }) => hit), cells.filter(({ hit }) => !hit)];
  const place = { x: "column", y: "row" };
  return drawFigure(
    describe(losses, cells),
    {
      height: rows.length * rowHeight + size.margin.top,
      marginTop: size.margin.top + size.lineHeight,
      marginBottom: 0,
      marginLeft: 140,
      marginRight: 60,
      x: {
        domain: losses.map((_, index) => String(index)),
        axis: "top",
        tickFormat: (index: string) => losses[Number(index)]?.printed ?? "",
        tickSize: 0,
        padding: 0.06,
        label: { en: "printed in the article", zh: "原文给出的数" }[language],
        labelAnchor: "left",
        labelArrow: "none",
      },
      y: { domain: rows, label: null, tickSize: 0, padding: 0.12 },
      marks: [
        Plot.cell(hits, { ...place, fill: palette.green, fillOpacity: 0.28 }),
        Plot.text(hits, {
          ...place,
          text: "printed",
          fill: palette.green,
          className: inkClass("green"),
          fontWeight: "bold",
        }),
        Plot.text(misses, { ...place, text: "printed", fillOpacity: 0.7 }),
        ...scores(cells, rows, language),
      ],
    },
    options,
  );
}

const bases: readonly { base: number; name: Text }[] = [
  { base: Math.E, name: { en: "nats", zh: "奈特" } },
  { base: 2, name: { en: "bits", zh: "比特" } },
  { base: 10, name: { en: "hartleys", zh: "哈特利" } },
];

const hypotheses: readonly Hypothesis[] = bases.flatMap(({ base, name }) => [
  {
    name: { en: `${name.en}, rounded`, zh: `${name.zh}，四舍五入` },
    print: (probability, digits) => surprisal(probability, { base }).toFixed(digits),
  },
  {
    name: { en: `${name.en}, truncated`, zh: `${name.zh}，截断` },
    print: (probability, digits) => truncated(surprisal(probability, { base }), digits),
  },
]);

function truncated(value: number, digits: number): string {
  return (Math.trunc(value * 10 ** digits) / 10 ** digits).toFixed(digits);
}

function checkLosses(losses: readonly PrintedLoss[]): void {
  requireEntries("baseHypotheses", "losses", losses);
  losses.forEach(({ probability, printed }, index) => {
    requireProbability("baseHypotheses", `losses[${index}].probability`, probability);
    if (typeof printed !== "string" || !/^\d+\.\d+$/.test(printed))
      throw new TypeError(
        `baseHypotheses: losses[${index}].printed is ${JSON.stringify(printed)}; it must be a string with decimals, such as "0.522".`,
      );
  });
}

function cellsOf(
  { name, print }: Hypothesis,
  losses: readonly PrintedLoss[],
  language: Language,
): Cell[] {
  return losses.map(({ probability, printed }, index) => {
    const expected = print(probability, decimalsOf(printed));
    return {
      row: name[language],
      column: String(index),
      printed: expected,
      hit: expected === printed,
    };
  });
}

function decimalsOf(printed: string): number {
  return printed.length - printed.indexOf(".") - 1;
}

/** The count at the end of each row: how many numbers the hypothesis explains, in bold if all. */
function scores(
  cells: readonly Cell[],
  rows: readonly string[],
  language: Language,
): Plot.Markish[] {
  const total = cells.length / rows.length;
  const separator = { en: " of ", zh: "/" }[language];
  return [true, false].map((all) =>
    Plot.text(
      rows.filter((row) => (hitsOf(cells, row) === total) === all),
      {
        y: (row) => row,
        frameAnchor: "right",
        textAnchor: "start",
        dx: size.gap,
        fontWeight: all ? "bold" : "normal",
        text: (row) => `${hitsOf(cells, row)}${separator}${total}`,
      },
    ),
  );
}

function hitsOf(cells: readonly Cell[], row: string): number {
  return cells.filter((cell) => cell.row === row && cell.hit).length;
}

function describe(losses: readonly PrintedLoss[], cells: readonly Cell[]): FigureText {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const list = (language: Language): string => {
    const { colon, semicolon } = punctuation[language];
    return rows.map((row) => `${row}${colon}${hitsOf(cells, row)}`).join(semicolon);
  };
  return {
    alt: {
      en: `A table of ${losses.length} printed losses against six hypotheses about base and rounding. Numbers explained by each: ${list("en")}.`,
      zh: `原文给出的 ${losses.length} 个损失，与关于对数的底和取舍方式的六种假设的对照表。各假设能解释的个数：${list("zh")}。`,
    },
    caption: {
      en: "What each hypothesis would have printed; filled where the article printed just that.",
      zh: "每种假设会给出的数；与原文完全一致的格子填了颜色。",
    },
  };
}
