import { fillIn } from "../placeholder.js";
import type { Addition } from "./addition.js";
import { addLine, addToList } from "./sourceEdits.js";

/** `npm run new -- figure heatMap`: a figure that draws a line until its author draws something else. */
export function newFigure(name: string): Addition {
  const [source, samples] = [`lib/figures/${name}.ts`, "test/figures/samples.ts"];
  return {
    files: { [source]: figure(name) },
    edits: {
      "lib/figures/index.ts": (text) => addLine(text, `export { ${name} } from "./${name}.js";`),
      [samples]: (text) =>
        addToList(samples, text, "samples", `${name}: (options) => figures.${name}(options)`),
    },
    next: [
      `Draw the figure in ${source}, and write its alternative text and its caption in English and Chinese.`,
      `Run npx vitest run --config test/vitest.config.ts test/figures, and look at the SVG that it writes into test/figures/__snapshots__/.`,
      `Show it in a lesson: display.svg(${name}()); in a cell, and its name in the set-up.`,
    ],
  };
}

function figure(name: string): string {
  return `import * as Plot from "@observablehq/plot";
import { currentLanguage } from "../text/currentLanguage.js";
import { axisX, axisY } from "./drawing/axis.js";
import { evenly } from "./drawing/evenly.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { palette } from "./drawing/theme.js";
import { words } from "./drawing/words.js";

/**
 * ${fillIn("what the figure shows, and against what")}.
 *
 * @returns SVG text
 * @example
 * ${name}().slice(0, 4); // "<svg"
 */
export function ${name}(options: FigureOptions = {}): string {
  const { language = currentLanguage() } = options;
  // ${fillIn("the points, the axes and the marks of the figure")}
  const points = evenly(0, 1, 11).map((x) => [x, x] as const);
  return drawFigure(
    text,
    {
      x: axisX(words.predicted, language, { domain: [0, 1] }),
      y: axisY(words.probability, language, { domain: [0, 1] }),
      marks: [Plot.ruleY([0]), Plot.line(points, { stroke: palette.blue, strokeWidth: 2.5 })],
    },
    options,
  );
}

const text: FigureText = {
  alt: {
    en: "${fillIn("in English, what a reader who does not see the figure must know")}.",
    zh: "${fillIn("the same in Chinese")}.",
  },
  caption: {
    en: "${fillIn("in English, what to see in the figure")}.",
    zh: "${fillIn("the same in Chinese")}.",
  },
};
`;
}
