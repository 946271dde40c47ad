import { expect } from "vitest";
import { type HostedBook, hostBook } from "../../lib/book/build/hostBook.js";
import { chromium, itWith } from "../cli/available.js";
import { openChromium } from "../cli/openChromium.js";
import { courseBook } from "./builtBook.js";
import { cellOf } from "./live/useBook.js";

// In a room without internet the book comes by plain HTTP from an address that is not loopback. Browsers then withhold
// what they keep for secure contexts: crypto.randomUUID, the clipboard, better compression.

const patience = { timeout: 30_000 };

itWith(
  [chromium],
  "in a room a reader opens a lesson and runs a cell for less than 1 MB, and is told what the browser withholds",
  async () => {
    const book: HostedBook = await hostBook(await courseBook(), {
      port: 8090,
      names: ["room.test"],
    });
    const browser = await openChromium();
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    const sizes: Promise<number>[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("requestfinished", (request) =>
      sizes.push(
        request
          .sizes()
          .then(
            ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
          ),
      ),
    );
    try {
      await page.goto(`http://room.test:${book.port}/04-binary-cross-entropy.html`);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      const figure = cellOf(page, "figure-filters");
      await figure.press("Run cell");
      await expect.poll(figure.state, patience).toBe("done");

      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(1_000_000);

      const cell = cellOf(page, "compute-a-loss");
      await cell.press("Edit cell");
      await cell.type(
        'const oneLoss = () => -Math.log10(0.25);\ncheck("04-compute-a-loss", oneLoss);',
      );
      await page.keyboard.press("Control+Enter");
      await expect.poll(cell.output, patience).toContain("04-compute-a-loss: correct");
      await cell.section.hover();
      await cell.section.locator('[data-tool="copy"]').first().click();
      await expect
        .poll(() => page.locator("body").innerText(), patience)
        .toContain("The browser does not let this page copy. Select the text instead.");
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      book.close();
    }
  },
  90_000,
);
