import type { Text } from "../text/text.js";
import type { CodeCell } from "./nbformat.js";

/** How a reader can predict what a cell shows. */
export type Prediction = NumberPrediction | ChoicePrediction | CurvePrediction;

interface Asked {
  /** The question, as a sentence that can be read without the text above the cell. */
  question: Text;
}

/** A number is asked for. */
interface NumberPrediction extends Asked {
  kind: "number";
  /** The distance from the true number up to which a guess counts as right. */
  within: number;
  /** Which number of the cell's text output is the true one, counted from 0; the first by default. */
  of?: number;
}

/** One of several choices is asked for. The output itself tells which is right. */
interface ChoicePrediction extends Asked {
  kind: "choice";
  choices: Text[];
}

/** A curve is asked for, drawn by hand in these ranges; the output has its points. */
interface CurvePrediction extends Asked {
  kind: "curve";
  x: [from: number, to: number];
  y: [from: number, to: number];
}

/** The media type of an output that holds the points of a curve. */
export const curveType = "application/vnd.course.curve+json";

/** A fault in what a cell's metadata say about its prediction; undefined if there is none. */
export function predictionFault(cell: CodeCell): string | undefined {
  const found = cell.metadata.course?.predict;
  if (found === null || typeof found !== "object") return "there is no object course.predict.";
  const { kind, question, within, of = 0, choices, x, y } = found as Record<string, unknown>;
  if (!isText(question)) return "the question needs a text in English and one in Chinese.";
  switch (kind) {
    case "number":
      if (!(typeof within === "number" && within > 0 && within < Infinity))
        return "a number needs a positive tolerance, within.";
      return Number.isInteger(of) && (of as number) >= 0 ? undefined : "of must count from 0.";
    case "choice": {
      const enough = Array.isArray(choices) && choices.length >= 2 && choices.every(isText);
      if (!enough) return "a choice needs two or more choices in English and Chinese.";
      const differ = new Set(choices.map((choice: Text) => choice.en)).size === choices.length;
      return differ ? undefined : "two choices are the same.";
    }
    case "curve":
      return isRange(x) && isRange(y) ? undefined : "a curve needs the ranges x and y.";
    default:
      return "the kind must be number, choice or curve.";
  }
}

function isText(value: unknown): value is Text {
  const { en, zh } = (value ?? {}) as Partial<Text>;
  return [en, zh].every((text) => typeof text === "string" && text.trim() !== "");
}

function isRange(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every(Number.isFinite) &&
    value[0] < value[1]
  );
}
