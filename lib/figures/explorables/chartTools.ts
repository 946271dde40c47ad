import { currentLanguage } from "../../text/currentLanguage.js";
import type { Language, Text } from "../../text/text.js";
import { allInLanguage, type FigureOptions } from "../drawing/figureText.js";
import { punctuation } from "../drawing/words.js";
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
  /** The punctuation of that language. */
  punctuation: (typeof punctuation)[Language];
}

/** Makes the tools of a chart with two axes. */
export function chartTools<Word extends string>(
  frame: Frame,
  words: Readonly<Record<Word, Text>>,
  { language = currentLanguage() }: FigureOptions,
): ChartTools<Word> {
  return {
    chart,
    axes,
    frame,
    look,
    words: allInLanguage(words, language),
    punctuation: punctuation[language],
  };
}
