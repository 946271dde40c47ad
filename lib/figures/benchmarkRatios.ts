import * as Plot from "@observablehq/plot";
import type { BenchmarkCase, BenchmarkRatio } from "../lessons/benchmark/benchmarkTypes.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language, Text } from "../text/text.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure, type Panel } from "./drawing/svg.js";
import { type Colour, inkClass, palette, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { punctuation } from "./drawing/words.js";
import { textWidth } from "./drawing/wrapText.js";

const names = {
  x: { en: "CPU time (multiple of ours)", zh: "CPU 时间（以我们为 1）" },
  forward: { en: "loss alone", zh: "只算损失" },
  gradient: { en: "loss and gradient", zh: "损失与梯度" },
} as const;

/** The colour and the name of each kind of contestant. */
const kinds: Readonly<Record<BenchmarkRatio["kind"], { colour: Colour; name: Text }>> = {
  ours: { colour: "blue", name: { en: "another form of our code", zh: "我们的另一种实现" } },
  browser: { colour: "orange", name: { en: "runs in a browser", zh: "可在浏览器中运行" } },
  native: { colour: "purple", name: { en: "native code", zh: "原生代码" } },
  floor: { colour: "grey", name: { en: "the machine's floor, in C", zh: "硬件下限，C 语言" } },
};

const rowHeight = 22;
const mostCases = 4;

/**
 * The CPU time of each contestant as a multiple of ours, one bar each on a logarithmic axis: right of the
 * line at 1 ours is faster, left of it the contestant is. One panel for each case, the fastest bar first.
 *
 * @param cases  one to four measured cases
 * @returns SVG text
 * @throws {RangeError} if there is no case or too many, or a ratio is not a positive number
 * @example
 * benchmarkRatios([
 *   {
 *     loss: "softmax",
 *     samples: 1024,
 *     classes: 1000,
 *     precision: "float32",
 *     pass: "gradient",
 *     milliseconds: 1.5,
 *     ratios: [{ name: "tfjs-wasm", kind: "browser", ratio: 16 }],
 *   },
 * ]).slice(0, 4); // "<svg"
 */
export function benchmarkRatios(
  cases: readonly BenchmarkCase[],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  checkCases(cases);
  const scale = scaleFor(cases, language);
  return drawFigure(
    describe(cases),
    cases.map((one, index) => panelOf(one, scale, language, index === cases.length - 1)),
    options,
  );
}

function checkCases(cases: readonly BenchmarkCase[]): void {
  const where = "benchmarkRatios";
  requireEntries(where, "cases", cases);
  requireAtMost(where, "cases", cases, mostCases);
  cases.forEach(({ ratios }, at) => {
    requireEntries(where, `cases[${at}].ratios`, ratios);
    for (const { name, ratio } of ratios) {
      requireFinite(where, `the ratio of ${name}`, ratio);
      if (ratio <= 0)
        throw new RangeError(`${where}: the ratio of ${name} is ${ratio}; it must be above 0.`);
    }
  });
}

/** The scale of all panels, so that bars of the same length mean the same multiple. */
interface Scale {
  marginLeft: number;
  marginRight: number;
  domain: [low: number, high: number];
}

function scaleFor(cases: readonly BenchmarkCase[], language: Language): Scale {
  const every = cases.flatMap(({ ratios }) => ratios);
  const ratios = every.map(({ ratio }) => ratio);
  const [low, high] = [Math.min(0.5, ...ratios), Math.max(2, ...ratios)];
  const widest = Math.max(...every.map(({ name }) => textWidth(name, size.font)));
  const marginLeft = widest + 2 * size.gap;
  // The label begins at the end of its bar, at `share` of the width, and must end inside of the figure.
  const needed = cases.flatMap((one) =>
    sorted(one).map((bar, at, bars) => {
      const share = Math.log(Math.max(1, bar.ratio) / low) / Math.log(high / low);
      const text = textWidth(labelOf(bar, at, bars, language), size.font) + 2 * size.gap;
      return (text - (1 - share) * (size.width - marginLeft)) / share;
    }),
  );
  return { marginLeft, marginRight: Math.max(size.margin.right, ...needed), domain: [low, high] };
}

function panelOf(one: BenchmarkCase, scale: Scale, language: Language, last: boolean): Panel {
  const { marginLeft, marginRight, domain } = scale;
  const bars = sorted(one);
  const bottom = last ? size.margin.bottom : size.gap;
  return {
    marginTop: 2 * size.lineHeight,
    marginBottom: bottom,
    marginLeft,
    marginRight,
    height: bars.length * rowHeight + 2 * size.lineHeight + bottom,
    x: {
      type: "log",
      domain,
      grid: true,
      ticks: powersOfTen(domain),
      tickFormat: (value: number) => (last ? String(value) : ""),
      tickSize: 0,
      label: last ? names.x[language] : null,
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: 40,
    },
    y: { domain: bars.map(({ name }) => name), label: null, tickSize: 0, padding: 0.25 },
    marks: [
      ...barsOf(bars, language),
      Plot.ruleX([1], { strokeWidth: 1.5 }),
      Plot.text([titleOf(one)[language]], {
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "bottom",
        dx: size.gap - marginLeft,
        dy: -size.gap,
        fontWeight: "bold",
      }),
    ],
  };
}

function sorted({ ratios }: BenchmarkCase): BenchmarkRatio[] {
  return [...ratios].sort((a, b) => a.ratio - b.ratio);
}

function powersOfTen([low, high]: readonly [number, number]): number[] {
  const ticks: number[] = [];
  for (let exponent = Math.ceil(Math.log10(low)); 10 ** exponent <= high; exponent++)
    ticks.push(Number(`1e${exponent}`));
  return ticks;
}

/** The bars from 1 to the ratio of each contestant, with their labels, in the colour of the kind. */
function barsOf(bars: readonly BenchmarkRatio[], language: Language): Plot.Markish[] {
  return Object.entries(kinds).flatMap(([key, { colour }]) => {
    const ofKind = bars.filter(({ kind }) => kind === key);
    return [
      Plot.barX(ofKind, { y: "name", x1: 1, x2: "ratio", fill: palette[colour] }),
      Plot.text(ofKind, {
        x: ({ ratio }: BenchmarkRatio) => Math.max(1, ratio),
        y: "name",
        text: (bar: BenchmarkRatio) => labelOf(bar, bars.indexOf(bar), bars, language),
        textAnchor: "start",
        dx: size.gap,
        fill: palette[colour],
        className: inkClass(colour),
      }),
    ];
  });
}

/** The label of a bar: its ratio, and for the first bar of a kind the name of the kind. */
function labelOf(
  { kind, ratio }: BenchmarkRatio,
  at: number,
  bars: readonly BenchmarkRatio[],
  language: Language,
): string {
  const isFirst = bars.findIndex((bar) => bar.kind === kind) === at;
  if (!isFirst) return multiple(ratio);
  const kindOfCode = kinds[kind].name[language];
  return {
    en: `${multiple(ratio)} our time (${kindOfCode})`,
    zh: `是我们的 ${twoDigits(ratio)} 倍（${kindOfCode}）`,
  }[language];
}

function titleOf({ loss, samples, classes, precision, pass, milliseconds }: BenchmarkCase): Text {
  const shape = loss === "sigmoid" ? `${samples}` : `${samples} × ${classes}`;
  const ours = `${Number(milliseconds.toPrecision(2))} ms`;
  return {
    en: `${loss} ${shape}, ${precision}, ${names[pass].en}: ours ${ours}`,
    zh: `${loss} ${shape}，${precision}，${names[pass].zh}：我们用 ${ours}`,
  };
}

function multiple(ratio: number): string {
  return `${twoDigits(ratio)} ×`;
}

/** A ratio with two digits; the third changes from run to run. */
function twoDigits(ratio: number): number {
  return Number(ratio.toPrecision(2));
}

function describe(cases: readonly BenchmarkCase[]): FigureText {
  const list = (language: Language): string => {
    const { colon, comma, semicolon } = punctuation[language];
    return cases
      .map((one) => {
        const ratios = one.ratios.map(({ name, ratio }) => `${name} ${multiple(ratio)}`);
        return `${titleOf(one)[language]}${colon}${ratios.join(comma)}`;
      })
      .join(semicolon);
  };
  return {
    alt: {
      en: `Bars of CPU time as a multiple of ours, on a logarithmic axis. ${list("en")}.`,
      zh: `以我们的 CPU 时间为 1 的条形图（对数坐标）。${list("zh")}。`,
    },
    caption: {
      en: "The time of each contestant, as a multiple of ours. Bars to the right took longer than we did, bars to the left less. One core, one thread, medians of CPU time.",
      zh: "各参赛者的用时，以我们的用时为 1。条形向右，表示比我们慢；向左，表示比我们快。单核、单线程，取 CPU 时间的中位数。",
    },
  };
}
