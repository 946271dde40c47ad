import type { Text } from "../../text/text.js";
import { allInLanguage, type FigureOptions } from "../drawing/figureText.js";
import { axes } from "./axes.js";
import { chart, type Frame } from "./chart.js";
import { type Look, look } from "./look.js";

/** What the view of a chart with two axes works with. */
export interface ChartTools<Word extends string> {
  chart: typeof chart;
  axes: typeof axes;
  frame: Frame;
  look: Look;
  /** In the reader's language. */
  words: Record<Word, string>;
}

/** The tools of a chart with two axes, with its own words. */
export function chartTools<Word extends string>(
  frame: Frame,
  said: Readonly<Record<Word, Text>>,
  { language }: FigureOptions,
): ChartTools<Word> {
  return { chart, axes, frame, look, words: allInLanguage(said, language) };
}
