import { afterAll, beforeAll, describe, expect } from "vitest";
import { itWith, program } from "../cli/available.js";
import { programPath } from "../cli/programPath.js";
import { courseBook } from "./builtBook.js";
import { type FirefoxPage, openFirefox } from "./firefox.js";
import { type ServedFolder, serveFolder } from "./reader.js";

// The book in a second engine. The tests in Chromium cover every feature; these cover the way of a typical reader.

const needs = [program("firefox-esr")];
const patience = { timeout: 20_000, interval: 100 };
const shift = "\uE008";
const control = "\uE009";
const enter = "\uE007";
let host: ServedFolder;
let page: FirefoxPage;

beforeAll(async () => {
  const path = programPath("firefox-esr");
  if (!path) return;
  host = await serveFolder(await courseBook());
  page = await openFirefox(path);
});
afterAll(async () => {
  await page?.close();
  host?.close();
});

const inFirefox = (name: string, test: () => Promise<void>): void =>
  itWith(needs, name, test, 120_000);

const cell = (id: string) => `document.querySelector('[data-cell="${id}"]')`;
const click = (element: string) => page.evaluate(`${element}.click()`);
const state = (id: string) => page.evaluate(`${cell(id)}.dataset.state`);
const output = (id: string) =>
  page.evaluate<string>(`${cell(id)}.querySelector(".outputs").innerText`);

/** Rounds numbers and joins lines: engines differ in the last digits of logarithms, and so in line breaks. */
const tenDigits = (text: string): string =>
  text.replace(/\d+\.\d{10,}/g, (digits) => Number(digits).toPrecision(10)).replace(/\s+/g, " ");

/** Replaces the text of a cell by keyboard and runs it. */
async function write(id: string, text: string): Promise<void> {
  if (await page.evaluate(`!${cell(id)}.querySelector(".cm-content")`))
    await click(`${cell(id)}.querySelector('[data-live="edit"]')`);
  const editor = `${cell(id)}.querySelector(".cm-content")`;
  await expect.poll(() => page.evaluate(`!!${editor}`), patience).toBe(true);
  await page.evaluate(`${editor}.focus()`);
  await page.press([control, "a"], ...text, [control, enter]);
}

/** The number of powers in the page that have not a base and an exponent. */
const broken = `[...document.querySelectorAll("msup")].filter(({ children }) => children.length !== 2).length`;

describe("in Firefox, the book", () => {
  inFirefox("shows its cover", async () => {
    await page.open(`${host.address}index.html`);
    const seen = await page.evaluate<string>("document.querySelector('main').innerText");
    expect(seen).toContain("Cross-entropy, taken apart");
    expect(await page.evaluate("document.querySelector('main svg').clientWidth")).toBeGreaterThan(
      300,
    );
  });

  inFirefox(
    "shows a lesson, and running all cells gives the outputs that it was built with",
    async () => {
      await page.open(`${host.address}04-binary-cross-entropy.html`);
      await page.press([shift]); // links to figures are added when the reader first uses a key
      const linked = `!!document.querySelector(".outputs a.here")`;
      await expect.poll(() => page.evaluate<boolean>(linked), patience).toBe(true);
      const outputs = `[...document.querySelectorAll(".outputs")].map((one) => one.innerText)`;
      const states = `[...document.querySelectorAll(".cell")].map((one) => one.dataset.state)`;
      const built = await page.evaluate<string[]>(outputs);
      expect(built.length).toBeGreaterThan(10);
      await click(`document.querySelector('[data-live="run-all"]')`);
      await expect
        .poll(() => page.evaluate<string[]>(states), patience)
        .toEqual(built.map(() => "done"));
      const shown = async () => (await page.evaluate<string[]>(outputs)).map(tenDigits);
      await expect.poll(shown, patience).toEqual(built.map(tenDigits));
    },
  );

  inFirefox(
    "runs an edited cell, shows the line of an error, and stops an endless loop",
    async () => {
      await write("compute-a-loss", "[1, 2].map((n) => n / 4)");
      await expect.poll(() => output("compute-a-loss"), patience).toBe("[ 0.25, 0.5 ]");
      await write("compute-a-loss", "const n: number = 1; null!.x");
      await expect.poll(() => output("compute-a-loss"), patience).toContain("at cell:1:");
      await write("compute-a-loss", "while (true) ;");
      await expect.poll(() => state("compute-a-loss"), patience).toBe("running");
      await click(`${cell("compute-a-loss")}.querySelector('[data-live="run"]')`);
      await expect.poll(() => state("compute-a-loss"), patience).toBe("stopped");
    },
  );

  inFirefox("gives its cells neither network nor storage", async () => {
    await write("compute-a-loss", 'fetch("page.js")');
    await expect.poll(() => output("compute-a-loss"), patience).toContain("no fetch: cells run");
    await write("compute-a-loss", 'indexedDB.open("a")');
    await expect
      .poll(() => output("compute-a-loss"), patience)
      .toContain("no indexedDB: cells run");
  });

  inFirefox("has logged no error, and requested nothing from other hosts", async () => {
    // Firefox says this of a formula of which a part has not arrived yet. The formulas that did arrive are whole.
    const partial = "Invalid markup: Incorrect number of children for <msup/> tag.";
    expect(page.complaints.filter((complaint) => complaint !== partial)).toEqual([]);
    expect(await page.evaluate(`[...document.querySelectorAll("msup")].length`)).toBeGreaterThan(0);
    expect(await page.evaluate(broken)).toBe(0);
    expect(page.requests.length).toBeGreaterThan(10);
    const asked = page.requests.filter((url) => !url.startsWith("data:")); // such as Firefox's font for MathML
    expect(asked.filter((url) => !url.startsWith(host.address))).toEqual([]);
  });
});
