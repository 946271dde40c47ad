import type { Text } from "../../text/text.js";
import { allInLanguage, type FigureOptions } from "../drawing/figureText.js";
import { axes } from "./axes.js";
import { chart, type Frame } from "./chart.js";
import { type Look, look } from "./look.js";

/** The tools of a view that draws a chart with two axes. */
export interface ChartTools<Word extends string> {
  chart: typeof chart;
  axes: typeof axes;
  frame: Frame;
  look: Look;
  /** The words of the chart in the reader's language. */
  words: Record<Word, string>;
}

/** Makes the tools of a chart with two axes. */
export function chartTools<Word extends string>(
  frame: Frame,
  words: Readonly<Record<Word, Text>>,
  { language }: FigureOptions,
): ChartTools<Word> {
  return { chart, axes, frame, look, words: allInLanguage(words, language) };
}
