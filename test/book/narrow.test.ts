import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { chromium, itWith } from "../cli/available.js";
import { sample } from "../sample.js";
import { courseBook } from "./builtBook.js";
import { kindOfPage, pagesOf } from "./page.js";
import { openReader, type Reader } from "./reader.js";

// Figures on a phone, and on small paper.

let reader: Reader;
let files: readonly string[];

beforeAll(async () => {
  if (!chromium.met) return;
  const folder = await courseBook();
  files = sample(pagesOf(folder), (file) => kindOfPage(folder, file));
  reader = await openReader(folder);
});
afterAll(() => reader?.close());

/** A figure as a browser shows it. */
interface Shown {
  /** The first words of its description. */
  name: string;
  /** The height of its smallest text, in CSS pixels. */
  smallest: number;
  /** Its texts that are partly outside of the drawing. */
  cut: string[];
  /** The pixels of the drawing that are outside of its box. */
  hidden: number;
  /** Whether its box scrolls sideways. */
  scrolls: boolean;
  /** The line above it. */
  cue: string;
}

/** The figures of a page or frame that are displayed. */
function figures(frame: Page | Frame): Promise<Shown[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>("svg.course-figure, [data-part=picture] > svg")]
      .filter((svg) => svg.checkVisibility())
      .map((svg) => {
        const box = svg.parentElement as HTMLElement;
        const own = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent?.trim());
        const heights = texts.map((text) => {
          const { c = 0, d = 0 } = text.getScreenCTM() ?? {};
          const scale = Math.hypot(c, d); // of a text that is turned as well
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        });
        const cut = texts.filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < own.left - 1 || right > own.right + 1;
        });
        const figure = box.closest("figure") as HTMLElement;
        return {
          name: svg.getAttribute("aria-label")?.slice(0, 60) ?? "",
          smallest: Math.min(...heights),
          cut: cut.map(({ textContent }) => textContent ?? ""),
          hidden: Math.max(0, Math.round(own.width - box.clientWidth)),
          scrolls: getComputedStyle(box).overflowX === "auto",
          cue: getComputedStyle(figure, "::before").content,
        };
      }),
  );
}

/** The figures of a page of the book and of all its frames, also those that the reader should predict first. */
async function everyFigure(page: Page): Promise<Shown[]> {
  const covers = page.locator("details.prediction:not([open]) > summary");
  while ((await covers.count()) > 0) await covers.first().click();
  for (const frame of await page.locator("iframe").all()) {
    await frame.scrollIntoViewIfNeeded();
    await frame.contentFrame().locator("[data-part=picture] > svg").waitFor();
  }
  return (await Promise.all(page.frames().map(figures))).flat();
}

describe("a figure on a phone of 390 pixels", () => {
  itWith(
    [chromium],
    "has no text below 9 pixels, cuts none off, and scrolls with a cue if it is wider than the page",
    async () => {
      for (const file of files) {
        const { page, close } = await reader.visit(file, { viewport: { width: 390, height: 844 } });
        const shown = await everyFigure(page);
        if (/^\d\d-/.test(file)) expect(shown.length, file).toBeGreaterThan(0);
        for (const figure of shown) {
          const where = `${file}: ${figure.name}`;
          expect(figure.smallest, where).toBeGreaterThanOrEqual(9);
          expect(figure.cut, where).toEqual([]);
          expect([figure.hidden > 0, figure.scrolls], where).toEqual([figure.hidden > 0, true]);
          expect(figure.cue, where).toMatch(figure.hidden > 0 ? /Scroll sideways/ : /^none$/);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBe(390);
        await close();
      }
    },
    300_000,
  );
});

describe("a figure on paper of the size A5", () => {
  itWith(
    [chromium],
    "is not wider than the page and has no cue",
    async () => {
      const { page, close } = await reader.visit("04-binary-cross-entropy.html", {
        viewport: { width: 430, height: 600 },
      });
      await page.emulateMedia({ media: "print" });
      const shown = await figures(page);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.map(({ hidden, cue }) => [hidden, cue])).toEqual(shown.map(() => [0, "none"]));
      await close();
    },
    60_000,
  );
});

describe("the cover", () => {
  itWith([chromium], "has one figure, drawn to fit, on a phone and on a desk", async () => {
    for (const [width, drawn] of [
      [390, "0 0 358"],
      [1280, "0 0 640"],
    ] as const) {
      const { page, close } = await reader.visit("index.html", {
        viewport: { width, height: 844 },
      });
      const shown = await figures(page);
      expect(shown).toHaveLength(1);
      expect(shown[0].hidden).toBe(0);
      const box = await page.locator("svg.course-figure:visible").getAttribute("viewBox");
      expect(box).toContain(drawn);
      await close();
    }
  });
});
