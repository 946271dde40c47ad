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
import * as figures from "@course/lib/figures";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { openPage } from "./openPage.js";

type ExplorableName = Extract<keyof typeof figures, `explore${string}`>;

/** The names of all explorables that a lesson can import. */
const names = Object.keys(figures).filter((name): name is ExplorableName =>
  /^explore[A-Z]/.test(name),
);

const explorables: Pick<typeof figures, ExplorableName> = figures;

describe.each(names)("%s", (name) => {
  const draw = explorables[name];

  it("shows its first picture with an alt text where no script runs", () => {
    const { document } = parseHTML(`<!doctype html><html><body>${draw()}</body></html>`);
    const image = document.querySelector("img") as HTMLImageElement;
    expect(image.getAttribute("alt")).toMatch(/\w.*\.$/);
    const source = decodeURIComponent(image.getAttribute("src") ?? "");
    expect(source).toMatch(/^data:image\/svg\+xml,<svg .*<\/svg>$/s);
    expect(source).not.toMatch(/NaN|undefined|null/);
    expect(document.querySelector("form")?.hasAttribute("hidden")).toBe(true);
  });

  it("draws the same picture once its script runs, and shows the sliders", () => {
    const image = /src="data:image\/svg\+xml,([^"]*)"/.exec(draw())?.[1] ?? "";
    const page = openPage(draw());
    const titles = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);
    expect(titles(page.picture()?.outerHTML ?? "")).toEqual(
      titles(decodeURIComponent(image.replaceAll("&#39;", "'"))),
    );
    expect((page.root.querySelector("form") as HTMLFormElement).hidden).toBe(false);
  });

  it("gives every slider a label and leaves it in the order of the Tab key", () => {
    const page = openPage(draw());
    const inputs = [...page.root.querySelectorAll("input")];
    expect(inputs.length).toBeGreaterThanOrEqual(2);
    for (const input of inputs) {
      expect(input.getAttribute("type")).toBe("range");
      expect(input.closest("label")?.textContent?.trim()).not.toBe("");
      expect(input.hasAttribute("tabindex")).toBe(false);
    }
  });

  it("draws finite numbers at both ends of every slider", () => {
    const page = openPage(draw());
    for (const input of page.root.querySelectorAll("input"))
      for (const end of ["min", "max"]) {
        page.move(input.getAttribute("name") ?? "", Number(input.getAttribute(end)));
        expect(page.picture()?.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
        expect(page.text()).not.toMatch(/NaN|undefined|Infinity/);
      }
  });

  it("updates its text at every move, and its alt text where that holds numbers", () => {
    const page = openPage(draw());
    const before = page.picture()?.getAttribute("aria-label");
    for (const input of page.root.querySelectorAll("input"))
      page.move(input.getAttribute("name") ?? "", Number(input.getAttribute("max")));
    expect(page.picture()?.getAttribute("role")).toBe("img");
    expect(page.text()).not.toBe(openPage(draw()).text());
    if (/\d/.test(before ?? ""))
      expect(page.picture()?.getAttribute("aria-label")).not.toBe(before);
  });

  it("is the same text in every run", () => {
    expect(draw()).toBe(draw());
  });

  it("has a Chinese title for language zh", () => {
    expect(draw({ language: "zh" })).toMatch(/<figcaption><b>\p{Script=Han}/u);
  });

  it("loads and imports nothing", () => {
    expect(draw()).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)|\bimport\b|__vi/);
  });
});

const numbersIn = (text: string) => [...text.matchAll(/\d+\.\d{3}/g)].map(([n]) => Number(n));
const printed = (values: readonly number[]) => values.map((value) => Number(value.toFixed(3)));

/** What the text below each explorable must say, by the library's own functions. */
const claims: Readonly<Record<ExplorableName, Readonly<Record<string, () => void>>>> = {
  exploreBinaryCrossEntropy: {
    "prints binary cross-entropy in nats and in hartleys": () => {
      const page = openPage(figures.exploreBinaryCrossEntropy());
      page.move("p", 0.6);
      page.move("t", 0.25);
      const losses = [Math.E, 10].map((base) => binaryCrossEntropy(0.25, 0.6, { base }));
      expect(numbersIn(page.text())).toEqual(printed(losses));
    },
  },
  exploreSoftmax: {
    "prints softmax at a temperature, and its entropy": () => {
      const page = openPage(figures.exploreSoftmax());
      page.move("y0", -1);
      page.move("T", 2);
      const shares = softmax([-0.5, 1, 1.5]);
      expect(numbersIn(page.text())).toEqual(printed([...shares, entropy(shares)]));
    },
  },
  exploreSimplex: {
    "prints entropy, divergence, cross-entropy and the distance": () => {
      const page = openPage(figures.exploreSimplex());
      page.move("certainty", 0.8);
      page.move("first", 0.2);
      page.move("split", 0.5);
      const [target, predicted] = [
        [0.8, 0.1, 0.1],
        [0.2, 0.4, 0.4],
      ];
      expect(numbersIn(page.text())).toEqual(
        printed([
          entropy(target),
          klDivergence(target, predicted),
          crossEntropy(target, predicted),
          Math.hypot(0.6, 0.3, 0.3),
        ]),
      );
    },
  },
  exploreLearningSlowdown: {
    "ends fifty epochs at 0.099 with cross-entropy and at 0.976 with squared error": () => {
      expect(numbersIn(openPage(figures.exploreLearningSlowdown()).text())).toEqual([0.099, 0.976]);
    },
    "steps along the library's gradients in weight and bias": () => {
      const page = openPage(figures.exploreLearningSlowdown());
      page.move("start", 1);
      page.move("rate", 0.4);
      const after50 = (loss: (y: number) => number) => {
        let y = 1;
        for (let epoch = 0; epoch < 50; epoch++)
          y -= 2 * 0.4 * (numericalGradient(([x]) => loss(x as number), [y])[0] as number);
        return sigmoid(y);
      };
      expect(numbersIn(page.text())).toEqual(
        printed([
          after50((y) => binaryCrossEntropyWithLogits(0, y)),
          after50((y) => sigmoid(y) ** 2 / 2),
        ]),
      );
    },
  },
};

describe.each(names)("the text of %s", (name) => {
  const tests = Object.entries(claims[name] ?? {});

  it("is compared with the library", () => {
    const advice =
      `Add ${name} to the claims in test/figures/explorables/explorables.test.ts: ` +
      "move its sliders and compare the numbers of its text with the library's functions.";
    expect(tests.length, advice).toBeGreaterThan(0);
  });

  it.each(tests)("%s", (_, test) => test());
});
