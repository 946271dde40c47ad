import { readCurve } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";

const read = (text: string) =>
  readCurve(text).curves.map(({ name, losses, accuracies }) => [
    name,
    losses,
    ...(accuracies ? [accuracies] : []),
  ]);

describe("a pasted text is read", () => {
  it.each([
    ["numbers with commas and lines", "0.69, 0.68\n0.67", [["", [0.69, 0.68, 0.67]]]],
    ["numbers without spaces", "0.69,0.68;0.67", [["", [0.69, 0.68, 0.67]]]],
    ["one number a line", "0.69\r\n\r\n1e-3\n.5\n1.\n", [["", [0.69, 0.001, 0.5, 1]]]],
    [
      "a list with brackets",
      "[0.69, nan, inf, -Infinity]",
      [["", [0.69, NaN, Infinity, -Infinity]]],
    ],
    ["Chinese commas", "0.69，0.68、0.67", [["", [0.69, 0.68, 0.67]]]],
    ["full-width characters", "０．６９，０．６８", [["", [0.69, 0.68]]]],
    ["signs of mathematics", "loss=∞\nloss=−0.5", [["", [Infinity, -0.5]]]],
    ["a list below its name", "training loss\n0.69,\n0.68,", [["", [0.69, 0.68]]]],
    ["a number alone", " 2.305 ", [["", [2.305]]]],
    ["two columns, the first of which counts", "0 0.69\n10 0.6\n20 0.5", [["", [0.69, 0.6, 0.5]]]],
    ["pairs that do not count", "2 0.69\n1 0.6", [["", [2, 0.69, 1, 0.6]]]],
    ["named columns", "step,loss,acc\n1,0.69,0.5\n2,0.6,0.7", [["", [0.69, 0.6], [0.5, 0.7]]]],
    ["lines of a log", "loss: 0.691 acc 0.5\nloss: 0.6 acc 0.7", [["", [0.691, 0.6], [0.5, 0.7]]]],
    [
      "percent",
      "loss=0.69 accuracy=52.5%\nloss=0.6 accuracy=61%",
      [["", [0.69, 0.6], [0.525, 0.61]]],
    ],
    [
      "percent without a sign",
      "loss 0.7 acc 52\nloss 0.6 acc 61",
      [["", [0.7, 0.6], [0.52, 0.61]]],
    ],
    [
      "PyTorch's tensors",
      "tensor(0.6911, grad_fn=<NllLossBackward0>)\ntensor(nan)",
      [["", [0.6911, NaN]]],
    ],
    ["means in parentheses", "Loss 0.69 (0.70)\nLoss 0.6 (0.65)", [["", [0.69, 0.6]]]],
    ["sentences", "Epoch 3, training loss 0.5.", [["training", [0.5]]]],
    ["Chinese words", "第 1 轮 损失：0.69 准确率：0.5", [["", [0.69], [0.5]]]],
  ])("as %s", (_, text, curves) => {
    expect(read(text)).toEqual(curves);
    expect(readCurve(text).unread).toEqual([]);
  });

  it("with a curve for each name of a loss, such as Keras prints", () => {
    const line = (a: number) =>
      `32/32 - 0s 2ms/step - loss: ${a} - sparse_categorical_accuracy: 0.5 - val_loss: ${a + 1} - val_accuracy: 0.25`;
    expect(read(`${line(1)}\n${line(0.5)}`)).toEqual([
      ["", [1, 0.5], [0.5, 0.5]],
      ["val", [2, 1.5], [0.25, 0.25]],
    ]);
  });

  it("with the digits as they were printed", () => {
    expect(readCurve("1.000 0.690").curves[0].printed).toEqual(["1.000", "0.690"]);
  });

  it("without accuracies where some are missing", () => {
    expect(read("loss 0.7 acc 0.5\nloss 0.6")).toEqual([["", [0.7, 0.6]]]);
  });
});

describe("what cannot be read", () => {
  it("is named with its line", () => {
    const { curves, unread } = readCurve("0.69\nhello\n0.6 x\n0,58\nepoch 3 lr 0.1\n0.5");
    expect(curves).toMatchObject([{ losses: [0.69, 0.5] }]);
    expect(unread).toEqual([
      { line: 2, text: "hello" },
      { line: 3, text: "0.6 x" },
      { line: 4, text: "0,58" },
      { line: 5, text: "epoch 3 lr 0.1" },
    ]);
  });

  it("is a row of columns with an empty cell, whose numbers would be taken for others", () => {
    const { curves, unread } = readCurve("epoch,loss\n1,\n2,0.5\n3,0.4");
    expect(curves).toMatchObject([{ losses: [0.5, 0.4] }]);
    expect(unread).toEqual([{ line: 2, text: "1," }]);
  });

  it("gives no curve, if that is all", () => {
    expect(readCurve("")).toEqual({ curves: [], unread: [] });
    expect(readCurve("\n , \n").curves).toEqual([]);
    expect(readCurve("__proto__ constructor").curves).toEqual([]);
  });

  it("is cut if it is long, and takes no long time", () => {
    for (const text of ["a", "_", "tensor(", "1", "loss", ".", "tensor(a,", "[", "-"]) {
      const { unread } = readCurve(text.repeat(200_000));
      for (const { text: shown } of unread) expect(shown.length).toBeLessThanOrEqual(80);
    }
  });

  it("is refused if it is no text", () => {
    expect(() => readCurve([0.69] as unknown as string)).toThrow(
      'readCurve: text is [0.69]; it must be a text, such as "0.69, 0.68". Try explainCurve for a list of numbers.',
    );
  });
});
