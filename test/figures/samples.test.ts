import { parseHTML } from "linkedom";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { samples } from "./samples.js";

const languages = ["en", "zh"] as const;

/** Throws at the first place where the text is not XML. */
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

describe.each(Object.entries(samples))("%s", (name, draw) => {
  it.each(languages)("is, in %s, as it was when it was last looked at", async (language) => {
    const file = language === "en" ? `${name}.svg` : `${name}.${language}.svg`;
    await expect(draw({ language })).toMatchFileSnapshot(`__snapshots__/${file}`);
  });

  it("is well-formed XML with its namespace", () => {
    for (const language of languages) {
      const svg = draw({ language });
      expect(() => parseStrictly(svg)).not.toThrow();
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    }
  });

  it("is one picture with one name, and says nothing else to a screen reader", () => {
    const svg = parse(draw({}));
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toMatch(/\w.*\.$/);
    expect(svg.querySelectorAll("[aria-label], [aria-hidden], [aria-description]")).toHaveLength(0);
    expect(svg.querySelector("desc")?.textContent).toMatch(/\w.*\.$/);
  });

  it("speaks the reader's language", () => {
    const svg = parse(draw({ language: "zh" }));
    expect(svg.getAttribute("lang")).toBe("zh");
    expect(svg.getAttribute("aria-label")).toMatch(/\p{Script=Han}/u);
    expect(svg.querySelector("desc")?.textContent).toMatch(/\p{Script=Han}.*。$/u);
  });

  it("shows the caption it is given instead of its own", () => {
    const caption = { en: "Another thought.", zh: "另一句话。" };
    const svg = parse(draw({ caption }));
    expect(svg.querySelector("desc")?.textContent).toBe("Another thought.");
    expect(svg.lastElementChild?.textContent).toBe("Another thought.");
  });

  it("holds no number that went wrong", () => {
    for (const language of languages)
      expect(draw({ language })).not.toMatch(/NaN|undefined|null|\[object/);
  });

  it("has no ids, so that two on a page cannot clash", () => {
    expect(draw({})).not.toMatch(/ id=|url\(#/);
  });

  it("is the same text every time", () => {
    expect(draw({})).toBe(draw({}));
  });

  it("needs less than 10 KB, or 20 KB for a thousand numbers", () => {
    expect(draw({}).length).toBeLessThan(name === "networkOutputs" ? 20_000 : 10_000);
  });
});
