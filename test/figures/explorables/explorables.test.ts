import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  entropy,
  klDivergence,
  numericalGradient,
  sigmoid,
  softmax,
} from "@course/lib";
import {
  exploreBinaryCrossEntropy,
  exploreLearningSlowdown,
  exploreSimplex,
  exploreSoftmax,
  type FigureOptions,
} from "@course/lib/figures";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { openPage } from "./openPage.js";

const explorables: Record<string, (options?: FigureOptions) => string> = {
  exploreBinaryCrossEntropy,
  exploreLearningSlowdown,
  exploreSimplex,
  exploreSoftmax,
};

describe.each(Object.entries(explorables))("%s", (_, draw) => {
  it("shows its first picture, with its words, where no script runs", () => {
    const { document } = parseHTML(`<!doctype html><html><body>${draw()}</body></html>`);
    const image = document.querySelector("img") as HTMLImageElement;
    expect(image.getAttribute("alt")).toMatch(/\w.*\.$/);
    const source = decodeURIComponent(image.getAttribute("src") ?? "");
    expect(source).toMatch(/^data:image\/svg\+xml,<svg .*<\/svg>$/s);
    expect(source).not.toMatch(/NaN|undefined|null/);
    expect(document.querySelector("form")?.hasAttribute("hidden")).toBe(true);
  });

  it("draws the same picture in the page, and brings the sliders out", () => {
    const image = /src="data:image\/svg\+xml,([^"]*)"/.exec(draw())?.[1] ?? "";
    const page = openPage(draw());
    const titles = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);
    expect(titles(page.picture()?.outerHTML ?? "")).toEqual(
      titles(decodeURIComponent(image.replaceAll("&#39;", "'"))),
    );
    expect((page.root.querySelector("form") as HTMLFormElement).hidden).toBe(false);
  });

  it("gives every slider a label, a place to stand and the keyboard", () => {
    const page = openPage(draw());
    const inputs = [...page.root.querySelectorAll("input")];
    expect(inputs.length).toBeGreaterThanOrEqual(2);
    for (const input of inputs) {
      expect(input.getAttribute("type")).toBe("range");
      expect(input.closest("label")?.textContent?.trim()).not.toBe("");
      expect(input.hasAttribute("tabindex")).toBe(false);
    }
  });

  it("draws something at both ends of every slider", () => {
    const page = openPage(draw());
    for (const input of page.root.querySelectorAll("input"))
      for (const end of ["min", "max"]) {
        page.move(input.getAttribute("name") ?? "", Number(input.getAttribute(end)));
        expect(page.picture()?.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
        expect(page.text()).not.toMatch(/NaN|undefined|Infinity/);
      }
  });

  it("tells the picture anew at every move", () => {
    const page = openPage(draw());
    const before = page.picture()?.getAttribute("aria-label");
    for (const input of page.root.querySelectorAll("input"))
      page.move(input.getAttribute("name") ?? "", Number(input.getAttribute("max")));
    expect(page.picture()?.getAttribute("role")).toBe("img");
    expect(page.text()).not.toBe(openPage(draw()).text());
    if (draw !== exploreSimplex)
      expect(page.picture()?.getAttribute("aria-label")).not.toBe(before);
  });

  it("is the same twice, speaks Chinese, and stands on its own", () => {
    expect(draw()).toBe(draw());
    expect(draw({ language: "zh" })).toMatch(/<figcaption><b>\p{Script=Han}/u);
    expect(draw()).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)|\bimport\b|__vi/);
  });
});

describe("the formulas in the page are those of the library", () => {
  const numbers = (text: string) => [...text.matchAll(/\d+\.\d{3}/g)].map(([n]) => Number(n));

  it("binary cross-entropy, in nats and in hartleys", () => {
    const page = openPage(exploreBinaryCrossEntropy());
    page.move("p", 0.6);
    page.move("t", 0.25);
    const losses = [Math.E, 10].map((base) => binaryCrossEntropy(0.25, 0.6, { base }));
    expect(numbers(page.text())).toEqual(losses.map((loss) => Number(loss.toFixed(3))));
  });

  it("softmax with a temperature, and its entropy", () => {
    const page = openPage(exploreSoftmax());
    page.move("y0", -1);
    page.move("T", 2);
    const shares = softmax([-0.5, 1, 1.5]);
    expect(numbers(page.text())).toEqual(
      [...shares, entropy(shares)].map((value) => Number(value.toFixed(3))),
    );
  });

  it("entropy, divergence and cross-entropy", () => {
    const page = openPage(exploreSimplex());
    page.move("certainty", 0.8);
    page.move("first", 0.2);
    page.move("split", 0.5);
    const [target, predicted] = [
      [0.8, 0.1, 0.1],
      [0.2, 0.4, 0.4],
    ];
    const distance = Math.hypot(0.6, 0.3, 0.3);
    expect(numbers(page.text())).toEqual(
      [
        entropy(target),
        klDivergence(target, predicted),
        crossEntropy(target, predicted),
        distance,
      ].map((value) => Number(value.toFixed(3))),
    );
  });

  it("fifty epochs at one rate: .099 for cross-entropy, .976 for squared error", () => {
    expect(numbers(openPage(exploreLearningSlowdown()).text())).toEqual([0.099, 0.976]);
  });

  it("a step of both losses, in weight and bias, is the library's gradient", () => {
    const page = openPage(exploreLearningSlowdown());
    page.move("start", 1);
    page.move("rate", 0.4);
    const after50 = (loss: (y: number) => number) => {
      let y = 1;
      for (let epoch = 0; epoch < 50; epoch++)
        y -= 2 * 0.4 * (numericalGradient(([x]) => loss(x as number), [y])[0] as number);
      return Number(sigmoid(y).toFixed(3));
    };
    expect(numbers(page.text())).toEqual([
      after50((y) => binaryCrossEntropyWithLogits(0, y)),
      after50((y) => sigmoid(y) ** 2 / 2),
    ]);
  });
});
