import { describe, expect, it } from "vitest";
import { codeOf, isGivenCode } from "../../../lib/lessons/exercises/givenCode.js";

const given = `(label, y) => {
  const total = y.length;
  return loss(label, softmax(y)) / total;
}`;

/** A function with this text, as a compiler may write it. */
const compiled = (code: string): unknown => new Function(`return ${code};`)();

describe("the code that an exercise gives", () => {
  it.each([
    ["as it is", given],
    ["without line breaks", given.replaceAll("\n", " ")],
    ["with a comment", given.replace("return", "/* here */ return")],
    [
      "as tslab compiles it",
      "(label, y) => {\n    const total = y.length;\n    return (0, lib_1.loss)(label, (0, lib_1.softmax)(y)) / total;\n}",
    ],
    [
      "as tslab compiles it in a later cell",
      "(label, y) => {\n    const total = y.length;\n    return exports.loss(label, exports.softmax(y)) / total;\n}",
    ],
    [
      "as the book compiles it",
      "(label, y) => { const total = y.length; return $names.loss(label, $names.softmax(y)) / total; }",
    ],
    ["with a comma after the last argument", given.replace("softmax(y)", "softmax(y),")],
  ])("is recognised %s", (_how, code) => {
    expect(isGivenCode(given, String(codeOf(compiled(`(${code})`))))).toBe(true);
  });

  it.each([
    given.replace("/ total", "* total"),
    given.replace("y.length", "label.length"),
    given.replace("softmax(y)", "y"),
    given.replace("/ total", ""),
  ])("is not recognised after an edit: %s", (code) => {
    expect(isGivenCode(given, String(codeOf(compiled(`(${code})`))))).toBe(false);
  });

  it.each([0.5, null, undefined, class {}, Math.max])("is not %s", (value) => {
    expect(isGivenCode(given, String(codeOf(value)))).toBe(false);
  });
});
