import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { nodesOf } from "../../lib/authoring/lint/syntax.js";
import { clone } from "../../lib/files/courseFolders.js";
import { filesBelow } from "../../lib/files/made.mjs";
import { codingNeeds } from "../../lib/text/messages/codingNeeds.js";
import { forms } from "../../lib/text/messages/messageForms.js";
import { messageIn } from "../../lib/text/messages/messageIn.js";
import { needs } from "../../lib/text/messages/needs.js";
import { trainingNeeds } from "../../lib/text/messages/trainingNeeds.js";
import { messages as ofBatches } from "../batch/messages.js";
import { messages as ofLosses } from "../losses/messages.js";
import { messages as ofMetrics } from "../metrics/messages.js";

/** Words of English: code and names may be in a Chinese message, but no two words side by side. */
const english = /(?<!["“\w.])[a-z]{2,} [a-z]{2,}(?!["”])|\b(?:must|needs|should|Try)\b|\. |\.$/;
const chinese = (message: string): string => messageIn(message, "zh");

describe("a message in Chinese", () => {
  it.each([
    [
      "binaryCrossEntropy: predicted is 3; a probability lies in [0, 1]. For raw scores use binaryCrossEntropyWithLogits.",
      "binaryCrossEntropy：predicted 为 3；概率应在 [0, 1] 之内。若输入是原始得分，请用 binaryCrossEntropyWithLogits。",
    ],
    [
      "focalLoss: target is [0, 1, 0, …] (4 entries); the focal loss takes class indices. argMax turns a one-hot row into one.",
      "focalLoss：target 为 [0, 1, 0, …]（4 项）；焦点损失的期望输出应为类别序号。argMax 可把 one-hot 的一行变成序号。",
    ],
    [
      "softmax: logits is a function; it must be a list of numbers.",
      "softmax：logits 为一个函数；应为由数组成的列表。",
    ],
    [
      "train: rate is 0; it must be positive and finite. Try 0.1.",
      "train：rate 为 0；应为有限的正数。请试试 0.1。",
    ],
  ])("says what came, what is needed and what to try: %s", (message, translated) => {
    expect(chinese(message)).toBe(translated);
    expect(messageIn(message, "en")).toBe(message);
  });

  it.each([
    "an error of a learner's own",
    "Cannot read properties of undefined (reading 'a')",
    "f: x is 3; nobody has written this rule.",
    "",
  ])("is English as a whole if a part of it is not known: %s", (message) => {
    expect(chinese(message)).toBe(message);
  });

  it("keeps what a reader has typed", () => {
    const typed = '"$& it must be a number. {x}"';
    expect(chinese(`log: x is ${typed}; it must be a number.`)).toBe(
      `log：x 为 ${typed}；应为一个数。`,
    );
  });

  it.each([...ofLosses, ...ofBatches, ...ofMetrics].map((call) => [call[2]]))(
    "has no English words: %s",
    (message) => {
      expect(chinese(message)).toMatch(/\p{Script=Han}/u);
      expect(chinese(message)).not.toMatch(english);
    },
  );

  const rooms = ["losses", "metrics", "batch", "training", "thousand", "coding", "lessons/explain"];
  it.each(rooms)(
    "has a translation for each message of %s; if not: add it in lib/text/messages",
    (room) => {
      const paths = filesBelow(`${clone}/lib/${room}`, (path) => /assembly|simdText/.test(path));
      const found = paths.flatMap((path) =>
        thrownMessages(readFileSync(`${clone}/lib/${room}/${path}`, "utf8")),
      );
      expect(found.length).toBeGreaterThan(2);
      expect(found.filter((message) => english.test(chinese(message)))).toEqual([]);
    },
  );

  it("has the same values in both languages", () => {
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const { en, zh } of [...forms, ...needs, ...trainingNeeds, ...codingNeeds])
      expect(values(zh)).toEqual(values(en));
  });
});

/** The messages that a source throws, with a short value in the place of each value and without hints. */
function thrownMessages(source: string): string[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.ES2022, true);
  return [...nodesOf(file)]
    .filter((node) => ts.isCallExpression(node) || ts.isNewExpression(node))
    .filter((node) => /^(?:fail|TypeError|RangeError)$/.test(node.expression.getText()))
    .flatMap((node) => {
      const message = node.arguments?.at(-1);
      const text = message && textOf(message);
      if (text === undefined || !/[a-z]{2,} /.test(text)) return [];
      return [node.expression.getText() === "fail" ? `f: ${text}` : text];
    });
}

function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans
        .map(({ expression, literal }) => sampleOf(expression) + literal.text)
        .join("")
    );
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return undefined;
}

/** Something like the value of an expression: hints are left out, and a choice of words is its first. */
function sampleOf(node: ts.Expression): string {
  const source = node.getText();
  if (/hint|TARGET_FIRST/i.test(source)) return "";
  if (ts.isConditionalExpression(node))
    return textOf(node.whenTrue) ?? textOf(node.whenFalse) ?? "7";
  if (source === "why") return "divisor is 0";
  if (source === "needed") return "it needs 7, one for each class";
  if (source === "what") return "";
  return source.startsWith("entries(") ? "7 entries" : "7";
}
