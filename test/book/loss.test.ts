import { readFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { causeId } from "../../lib/book/pages/causeAddress.js";
import { searchWords } from "../../lib/book/search/searchWords.js";
import { causes } from "../../lib/lessons/explain/causes.js";
import { chromium, itWith } from "../cli/available.js";
import { accessibilityProblems, colourRules } from "./accessibility.js";
import { courseBook } from "./builtBook.js";
import { all, pagesOf, parsePage } from "./page.js";
import { openReader, type Reader, type Visit } from "./reader.js";

// The page "What is my loss?".

let folder: string;
let reader: Reader;
let visit: Visit;

beforeAll(async () => {
  folder = await courseBook();
  if (!chromium.met) return;
  reader = await openReader(folder);
  visit = await reader.visit("loss.html");
});
afterAll(() => reader?.close());

/** What the box answers to a text, on a page that all tests share. */
async function answer(text: string, classes = "", base = ""): Promise<string> {
  const { page } = visit;
  await page.fill("#loss-text", text);
  await page.fill("#loss-classes", classes);
  await page.selectOption("#loss-base", base);
  await page.click(".loss-box button");
  return page.locator(".loss-answer").innerText();
}

describe("the box", () => {
  itWith(
    [chromium],
    "explains one loss, with its formula, a derivation and what to try",
    async () => {
      const text = await answer("2.303");
      expect(text).toContain("One known cause gives 2.303:");
      expect(text).toContain("ln 10 = 2.302585 nats");
      expect(text).toContain("every sample costs −ln(1/C) = ln C");
      expect(text).toContain("Try: ");
      expect(text).toContain("the probability 0.1 for what happened, and a perplexity of 10.");
      expect(await answer("1.000")).toContain("2 known causes give 1.000; the most likely first:");
      expect(await answer("0.771")).toContain("No known cause gives the digits 0.771.");
      expect(await answer("0.69")).toMatch(/Fewer than three digits.*ln 2 = 0\.6931472 nats/s);
    },
  );

  itWith([chromium], "heeds the number of classes and the base", async () => {
    expect(await answer("3.70", "40")).toContain("ln 40 = 3.688879 nats (near)");
    expect(await answer("3.322", "", "2")).toContain("ln 10 = 3.321928 bits");
    expect(await answer("3.322", "1")).toBe("classes is 1; it must be a whole number, at least 2.");
    expect(await answer("3.322", "ten")).toContain("classes is NaN; it must be a whole number");
  });

  itWith(
    [chromium],
    "explains a list, with accuracies beside it, and names what it cannot read",
    async () => {
      expect(await answer("0.69\n0.5\nhello\nnan")).toMatch(
        /3 losses\..*Loss 3 of 3 is the first that is NaN.*Not read: line 3, “hello”\./s,
      );
      expect(await answer("0.7, 0.5, 0.4")).toContain("These 3 losses show no known fault.");
      const log = [0.7, 0.4, 0.3, 0.36, 0.45, 0.55].map(
        (loss, i) => `val_loss: ${loss} val_acc: 0.${i + 3}`,
      );
      expect(await answer(log.join("\n"))).toMatch(
        /Loss “val”.*while the accuracy goes from 0\.500 to 0\.800/s,
      );
      expect(await answer("<b>hello</b>")).toContain("There is no loss in this text.");
    },
  );

  itWith(
    [chromium],
    "works by keyboard, and has no fault of accessibility with an answer, in light and dark",
    async () => {
      const { page, complaints } = visit;
      await page.fill("#loss-text", "");
      await page.focus("#loss-text");
      await page.keyboard.type("16.118");
      await page.keyboard.press("Control+Enter");
      expect(await page.locator(".loss-answer").innerText()).toContain("−ln 1e-7");
      await page.focus("#loss-text");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("nan");
      for (const id of ["loss-classes", "loss-base"]) {
        await page.keyboard.press("Tab");
        expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
      }
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.locator(".loss-answer").innerText()).toContain("NaN is no number");
      await answer("1.000");
      expect(await accessibilityProblems(page)).toEqual([]);
      await answer("x");
      await page.click("button.theme");
      expect(await accessibilityProblems(page, colourRules)).toEqual([]);
      await answer("0.69 0.5 nan", "10");
      expect(await accessibilityProblems(page, colourRules)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(complaints).toEqual([]);
    },
  );

  itWith([chromium], "links each cause to its row in the table", async () => {
    await answer("1.4612");
    const target = await visit.page.getAttribute(".loss-answer a", "href");
    expect(await visit.page.locator(target ?? "").innerText()).toContain("1.461150");
  });
});

describe("without JavaScript", () => {
  itWith([chromium], "the page shows the table, and no box", async () => {
    const { page, close } = await reader.visit("loss.html", { javaScriptEnabled: false });
    expect(await page.locator(".losses").first().isVisible()).toBe(true);
    expect(
      await page.locator("textarea, input, select, button").filter({ visible: true }).count(),
    ).toBe(0);
    await close();
  });

  it("the table has each known loss, in nats, bits and hartleys", () => {
    const rows = all(parsePage(folder, "loss.html"), ".losses tbody tr").map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    const known = causes().map(({ formula, nats }) => [
      formula,
      ...[1, Math.LN2, Math.LN10].map((scale) => (nats / scale).toPrecision(7)),
    ]);
    expect(rows.sort()).toEqual(known.sort());
  });
});

describe("the page's script", () => {
  it("is loaded by this page alone", () => {
    const loading = pagesOf(folder).filter((file) =>
      all(parsePage(folder, file), "script[src]").some(
        (script) => script.getAttribute("src") === "assets/loss.js",
      ),
    );
    expect(loading).toEqual(["loss.html"]);
  });
});

describe("the search", () => {
  // By the same rules as lib/book/search/search.ts, which only a browser can load.
  it.each([
    ...[
      "0.69",
      "0.693",
      "0.6931",
      "1.0986",
      "2.30",
      "2.303",
      "3.91",
      "6.9",
      "6.91",
      "23.03",
      "27.63",
      "34.54",
    ],
    ...["87.34", "103.28", "16.118", "36.04", "1.4612", "0.5003", "0.301", "3.322"],
  ])("finds %s", (number) => {
    const documents = JSON.parse(readFileSync(join(folder, "assets", "search.json"), "utf8"));
    const index = new MiniSearch({
      fields: ["title", "page", "text"],
      storeFields: ["address"],
      tokenize: searchWords,
      searchOptions: { boost: { title: 3, page: 2 }, prefix: true },
    });
    index.addAll(documents);
    const hits = index.search(number, { combineWith: "AND" }).slice(0, 12);
    const addresses = hits.map(({ address }) => address as string);
    const found = causes().filter(({ formula }) =>
      addresses.includes(`loss.html#${causeId(formula)}`),
    );
    const values = found.flatMap(({ nats }) => [nats, nats / Math.LN2, nats / Math.LN10]);
    const places = number.split(".")[1].length;
    expect(values.map((value) => value.toFixed(places))).toContain(number);
  });
});
