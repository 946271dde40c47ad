import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { chromium, itWith } from "../cli/available.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { openChromium } from "../cli/openChromium.js";
import { callCli } from "../cli/runCli.js";

describe("the pages of the workshop, opened from their folder", () => {
  let browser: Browser;
  let page: Page;
  const root = temporaryFolder();
  const folder = join(courseFolders(root).generated, "workshop");
  const pages = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (path) => path.endsWith(".html") && !path.includes("slides"),
    );
  const open = (path: string) => page.goto(pathToFileURL(join(folder, path)).href);

  beforeAll(async () => {
    cpSync(join(clone, "notebooks"), join(root, "notebooks"), { recursive: true });
    await callCli("workshop", "--course", root);
    browser = await openChromium();
    page = await browser.newPage();
  }, 120_000);
  afterAll(() => browser?.close());

  itWith(
    [chromium],
    "print a handout and its key on one page of A4 each",
    async () => {
      const counts = new Map<string, number>();
      for (const path of pages().filter((path) => path.includes("handouts"))) {
        await open(path);
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        counts.set(path, pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0);
      }
      expect(counts.size).toBeGreaterThanOrEqual(48);
      expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
    },
    120_000,
  );

  itWith(
    [chromium],
    "are not wider than a phone, and draw formulas in the fonts that they hold",
    async () => {
      await page.setViewportSize({ width: 390, height: 800 });
      const wide: string[] = [];
      let formulas = 0;
      for (const path of pages()) {
        await open(path);
        if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 390)
          wide.push(path);
        const isDrawn = await page.evaluate(async () => {
          const formula = document.querySelector(".katex .mord");
          if (!formula) return undefined;
          await document.fonts.ready;
          return [...document.fonts].some(({ status }) => status === "loaded");
        });
        if (isDrawn === false) wide.push(`${path}: no font`);
        if (isDrawn) formulas++;
      }
      expect(wide).toEqual([]);
      expect(formulas).toBeGreaterThan(20);
    },
    120_000,
  );
});
