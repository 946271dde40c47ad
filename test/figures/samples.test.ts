import { readdirSync } from "node:fs";
import { parseHTML } from "linkedom";
import { SaxesParser } from "saxes";
import { afterEach, describe, expect, it } from "vitest";
import { setLanguage } from "../../lib/text/currentLanguage.js";
import { figureNames, samples } from "./samples.js";

const languages = ["en", "zh"] as const;
type Language = (typeof languages)[number];

const snapshotOf = (name: string, language: Language): string =>
  language === "en" ? `${name}.svg` : `${name}.${language}.svg`;

/** The snapshots before this run: Vitest writes those that are missing. */
const stored = readdirSync(new URL("__snapshots__", import.meta.url));

/** Throws at the first place where the text is not well-formed XML. */
function parseStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

function parse(svg: string): Element {
  return parseHTML(`<body>${svg}</body>`).document.querySelector("svg") as Element;
}

function altOf(svg: string): string | null {
  return parse(svg).getAttribute("aria-label");
}

afterEach(() => setLanguage(undefined));

describe("the figures of @course/lib/figures", () => {
  it.each(figureNames)("%s has a sample, on which the tests below are run", (name) => {
    const advice = `Add a typical call of ${name} to the samples in test/figures/samples.ts.`;
    expect(Object.keys(samples), advice).toContain(name);
  });

  it("have no snapshot without a sample", () => {
    const expected = Object.keys(samples).flatMap((name) =>
      languages.map((language) => snapshotOf(name, language)),
    );
    const advice = "Remove these files from test/figures/__snapshots__: no sample draws them.";
    expect(
      stored.filter((file) => !expected.includes(file)),
      advice,
    ).toEqual([]);
  });

  it.each(languages)("have alt texts in %s that differ from figure to figure", (language) => {
    const alts = Object.entries(samples).map(([name, draw]) => ({
      name,
      alt: altOf(draw({ language })),
    }));
    const shared = alts.filter(({ alt }, index) =>
      alts.some((other, at) => at !== index && other.alt === alt),
    );
    expect(shared, "Say in the alt text of each figure what this figure shows.").toEqual([]);
  });
});

describe.each(Object.entries(samples))("%s", (name, draw) => {
  it.each(languages)("in %s equals its committed snapshot", async (language) => {
    const file = snapshotOf(name, language);
    const advice =
      `There was no test/figures/__snapshots__/${file}. ` +
      "A run on your machine has drawn it: look at it, and commit it.";
    expect.soft(stored, advice).toContain(file);
    await expect(draw({ language })).toMatchFileSnapshot(`__snapshots__/${file}`);
  });

  it("is well-formed XML in the namespace of SVG", () => {
    for (const language of languages) {
      const svg = draw({ language });
      expect(() => parseStrictly(svg)).not.toThrow();
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    }
  });

  it("is an image with an alt text and a caption, and gives a screen reader nothing else", () => {
    const svg = parse(draw({}));
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label"), "the alt text is a sentence").toMatch(/\w.*\.$/);
    expect(svg.querySelectorAll("[aria-label], [aria-hidden], [aria-description]")).toHaveLength(0);
    const caption = svg.querySelector("desc")?.textContent;
    expect(caption, "the caption is a sentence").toMatch(/\w.*\.$/);
    expect(caption, "the alt text describes, the caption explains").not.toBe(altOf(draw({})));
  });

  it("has its alt text and its caption in Chinese for language zh", () => {
    const svg = parse(draw({ language: "zh" }));
    expect(svg.getAttribute("lang")).toBe("zh");
    const advice = (text: string) =>
      `Write ${text} of ${name} in Chinese, in lib/figures/${name}.ts.`;
    expect(svg.getAttribute("aria-label"), advice("the alt text")).toMatch(/\p{Script=Han}/u);
    const caption = svg.querySelector("desc")?.textContent;
    expect(caption, advice("the caption, a sentence that ends in 。,")).toMatch(
      /\p{Script=Han}.*。$/u,
    );
  });

  it("is all in the notebook's language where no cell names one", () => {
    const chinese = draw({ language: "zh" });
    setLanguage("zh");
    expect(draw({})).toBe(chinese);
  });

  it("shows the caption of the options, if there is one", () => {
    const caption = { en: "Another caption.", zh: "另一句话。" };
    const svg = parse(draw({ caption }));
    expect(svg.querySelector("desc")?.textContent).toBe("Another caption.");
    expect(svg.lastElementChild?.textContent).toBe("Another caption.");
  });

  it("contains no NaN, undefined, null or object turned into text", () => {
    for (const language of languages)
      expect(draw({ language })).not.toMatch(/NaN|undefined|null|\[object/);
  });

  it("contains no ids, so that two figures on a page cannot clash", () => {
    expect(draw({})).not.toMatch(/ id=|url\(#/);
  });

  it("is the same text in every run", () => {
    expect(draw({})).toBe(draw({}));
  });

  it("is shorter than 10 KB, or 20 KB with a thousand numbers", () => {
    expect(draw({}).length).toBeLessThan(name === "networkOutputs" ? 20_000 : 10_000);
  });
});
