import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { courseFolders } from "../../../lib/files/courseFolders.js";
import { findNotebooks } from "../../../lib/notebook/findNotebooks.js";
import { readNotebook } from "../../../lib/notebook/notebookFile.js";
import { chromium, itWith } from "../../cli/available.js";
import { sampleLessons } from "../../notebooks/sampleLessons.js";
import { courseBook } from "../builtBook.js";
import { inBook, numbersFree, roundingShown, sameUpToRounding } from "./differences.js";
import { useBook } from "./useBook.js";

const lessons = await Promise.all((await findNotebooks(courseFolders())).map(readNotebook));
const book = useBook(courseBook);

/**
 * The id, the state and the outputs of every code cell, except those that measure time, and without the links that the
 * page adds to figures.
 */
async function cells(page: Page): Promise<[id: string, state: string, html: string][]> {
  return page.locator('section.cell:not([data-tags~="timing"])').evaluateAll((sections) =>
    sections.map((section) => {
      const { cell = "", state = "" } = (section as HTMLElement).dataset;
      const outputs = section.querySelector(".outputs")?.cloneNode(true) as Element | undefined;
      for (const link of outputs?.querySelectorAll("a.here") ?? []) link.remove();
      return [cell, state, outputs?.innerHTML ?? ""];
    }),
  );
}

/** Runs all cells. It polls, because Playwright's waiting evaluates text, which the page's policy forbids. */
async function runAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run all" }).click();
  const busy = async () =>
    (await cells(page)).some(
      ([, state], i) => /^(running|waiting)$/.test(state) || (i === 0 && !state),
    );
  await expect.poll(busy, { timeout: 60_000 }).toBe(false);
}

describe("a lesson run in the browser shows what the kernel showed", () => {
  for (const { name: lesson } of sampleLessons(lessons)) {
    itWith(
      [chromium],
      lesson,
      async () => {
        const { page, complaints } = await book.visit(lesson);
        const built = await cells(page);
        await runAll(page);
        const live = await cells(page);
        expect(complaints).toEqual([]);
        for (const [i, [id, , html]] of built.entries()) {
          const [expected, shown] = [inBook(html), inBook(live[i][2])];
          if (sameUpToRounding(expected, shown)) continue;
          const compared = `${lesson}/${id}` in roundingShown ? numbersFree : String;
          expect(compared(shown), `${lesson}, cell ${id}`).toBe(compared(expected));
        }
      },
      120_000,
    );
  }
});
