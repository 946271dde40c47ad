import { highlight } from "../markup/highlight.js";

/** Highlights the code of a solved exercise, without the lines `// BEGIN SOLUTION` and `// END SOLUTION`. */
export function solutionHtml(code: string): string {
  return highlight(code.replace(delimiter, "").trimEnd());
}

const delimiter = /^[ \t]*\/\/ (?:BEGIN|END) SOLUTION\b.*(?:\n|$)/gm;
