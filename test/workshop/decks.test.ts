import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEditions } from "../../lib/book/build/readEditions.js";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { deckFiles } from "../../lib/workshop/slides/deckFiles.js";
import { accessibilityProblems } from "../book/accessibility.js";
import { cellOf } from "../book/live/useBook.js";
import { openReader, type Reader, type Visit } from "../book/reader.js";
import { chromium, itWith } from "../cli/available.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { faultsOfSlides } from "./faultsOfSlides.js";

// The decks of all lessons, as a projector shows them. They load nothing but what lies in their folder.

const folders = courseFolders();
const folder = join(temporaryFolder(), "slides");
let reader: Reader;

beforeAll(async () => {
  const paths = await findNotebooks(folders);
  const files = await Promise.all(paths.map(readNotebook));
  const editions = [{ language: "en", files } as const, ...(await readEditions(folders, paths))];
  for (const { path, content } of await deckFiles({ editions })) {
    const file = join(folder, "..", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  if (chromium.met) reader = await openReader(folder);
});
afterAll(() => reader?.close());

const names = readdirSync(folders.notebooks).filter((name) => name.endsWith(".ipynb"));
const pages = names.map((name) => name.replace(".ipynb", ".html"));
// Both languages of each lesson take five minutes of two cores, so by turns a deck is English or Chinese, whose slides
// have the same cells. COURSE_DECKS=all opens all of them.
const everyDeck = [...pages, ...pages.map((page) => `zh/${page}`)];
const byTurns = pages.map((page, i) => (i % 2 === 0 ? page : `zh/${page}`));
const decks = process.env.COURSE_DECKS === "all" ? everyDeck : byTurns;

/** Opens a deck, and waits until its slides are divided. */
async function present(deck: string, query = ""): Promise<Visit> {
  const visit = await reader.visit("assets", { viewport: { width: 1280, height: 720 } });
  visit.complaints.length = 0; // that there is no such page
  visit.requests.length = 0;
  await visit.page.goto(`${reader.address}${deck}${query}`);
  await visit.page.waitForSelector("html[data-deck=ready]", { timeout: 60_000 });
  return visit;
}

describe.each(decks)("%s", (deck) => {
  itWith(
    [chromium],
    "fits on its slides at 1280 × 720 and at 1920 × 1080, with each answer hidden and shown, in legible letters",
    async () => {
      const { page, complaints, requests, close } = await present(deck);
      expect(await page.locator(".column > section").count()).toBeGreaterThan(15);
      for (const height of [720, 1080]) {
        await page.setViewportSize({ width: (height * 16) / 9, height });
        await expect.poll(() => page.evaluate(scaleOfSlides)).toBeCloseTo(height / 720, 2);
        expect(await page.evaluate(faultsOfSlides)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      const asked = requests.filter((url) => !/^(?:blob|data):/.test(url));
      expect(asked.filter((url) => !url.startsWith(reader.address))).toEqual([]);
      await close();
    },
    120_000,
  );

  itWith(
    [chromium],
    "is printed on a page for each slide, and axe finds no fault in it",
    async () => {
      const { page, close } = await present(deck, "?print-pdf");
      expect(await accessibilityProblems(page)).toEqual([]);
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const slides = await page.locator(".pdf-page").count();
      expect(slides).toBeGreaterThan(15);
      expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(slides);
      await close();
    },
    120_000,
  );
});

function scaleOfSlides(): number {
  const slides = document.querySelector(".slides") as HTMLElement;
  return slides.getBoundingClientRect().width / slides.offsetWidth;
}

const numberOf = (page: Page): Promise<string> => page.locator(".slide-number").innerText();

describe("a deck", () => {
  itWith(
    [chromium],
    "shows what is to be predicted at a click, and goes on at the next",
    async () => {
      const { page, close } = await present(pages[4], "#/3");
      const before = await numberOf(page);
      const answer = page.locator('.cell[data-cell="compute-four"] .outputs');
      await expect
        .poll(() => answer.evaluate((part) => getComputedStyle(part).visibility))
        .toBe("hidden");
      await page.keyboard.press("Space");
      expect(await answer.evaluate((part) => getComputedStyle(part).visibility)).toBe("visible");
      await page.keyboard.press("Space");
      expect(await numberOf(page)).not.toBe(before);
      await close();
    },
  );

  itWith(
    [chromium],
    "runs and edits a cell on its slide, and shows what comes out; keys that are typed there turn no slide",
    async () => {
      const { page, close } = await present(pages[4], "#/3");
      const cell = cellOf(page, "compute-four");
      const before = await numberOf(page);
      await cell.press("Edit cell");
      await cell.type("const hartleys = 1; const forYes = 2; const forNo = 3;\n[6 * 7];");
      await page.keyboard.press("Control+Enter");
      await expect.poll(cell.output, { timeout: 30_000 }).toContain("[ 42 ]");
      expect(
        await cell.section
          .locator(".outputs")
          .evaluate((part) => getComputedStyle(part).visibility),
      ).toBe("visible");
      expect(await numberOf(page)).toBe(before);
      await close();
    },
  );

  itWith([chromium], "opens a window for the speaker, with the notes of the slide", async () => {
    const { page, complaints, close } = await present(pages[4]);
    const opened = page.waitForEvent("popup");
    await page.keyboard.press("s");
    const speaker = await opened;
    const notes = speaker.locator(".speaker-controls-notes");
    await expect
      .poll(() => notes.innerText(), { timeout: 30_000 })
      .toContain("Filter A or filter B");
    expect(complaints).toEqual([]);
    await close();
  });

  itWith(
    [chromium],
    "is found on a page for each language, in which axe finds no fault",
    async () => {
      const { page, complaints, close } = await reader.visit("index.html");
      for (const language of ["en", "zh"]) {
        if (language !== "en") await page.locator(`a[lang=${language}]`).click();
        const links = page.locator(".decks a:not([href*=print])");
        expect(
          await links.evaluateAll((all) => all.map((link) => link.getAttribute("href"))),
        ).toEqual(pages);
        expect(await accessibilityProblems(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it("comes with the licence of reveal.js, whose version the list of licences names", () => {
    const own = (path: string) => readFileSync(join(clone, path), "utf8");
    const { dependencies } = JSON.parse(own("lib/package.json"));
    expect(own("lib/workshop/LICENCES.md")).toContain(
      `](https://revealjs.com) ${dependencies["reveal.js"]} |`,
    );
    expect(readFileSync(join(folder, "assets", "slides", "LICENSE-reveal.js"), "utf8")).toContain(
      "Hakim El Hattab",
    );
  });
});
