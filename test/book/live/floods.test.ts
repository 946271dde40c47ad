import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { chromium, itWith } from "../../cli/available.js";
import { code, markdown, notebook } from "../../cli/fixtures.js";
import { bookOf } from "../builtBook.js";
import { type CellUnderTest, cellOf, useBook } from "./useBook.js";

// Whatever a cell puts out, its page goes on: it shows the first of it, and its buttons answer.

const endless: Record<string, string> = {
  lines: "for (let i = 0; ; i++) console.log(i)",
  streams: "for (let i = 0; ; i++) console[i % 2 ? 'log' : 'error'](i)",
  tables: "for (let i = 0; ; i++) display.html('<table><tr><td>' + i + '</td></tr></table>')",
  updates: "const d = newDisplay(); for (let i = 0; ; i++) d.html('<b>' + i + '</b>')",
  clears: "for (let i = 0; ; i++) { console.clear(); console.log(i) }",
  waits: "for (let i = 0; ; i++) { console.log(i); if (i % 100 === 0) await null }",
  nothing: "while (true) {}",
};
const finite: Record<string, string> = {
  million: "for (let i = 0; i < 1e6; i++) console.log(i)",
  string: "console.log('x'.repeat(5e7))",
  longValue: "'y'.repeat(5e7)",
  displays: "for (let i = 0; i < 1000; i++) display.html('<i>' + i + '</i>')",
};
const unending: Record<string, [source: string, said: RegExp]> = {
  value: ["new Proxy({}, { get() { throw 1 } })", /^a value that cannot be shown/],
  thrown: ["throw new Proxy({}, { get() { throw 1 } })", /a value that cannot be shown/],
  classless: ["throw new Proxy({}, { getPrototypeOf() { throw 1 } })", /Uncaught|cannot be shown/],
  close: ["self.close()", /cannot close its worker/],
  two: ["display.html('<b>one</b>'); display.markdown('*two*')", /one\s+two/],
};

/** A lesson with one cell, which is also the set-up. */
const lesson = (source: string) =>
  notebook([
    markdown("title", "# One\n\n**What runs?**"),
    code("setup", `import { display, newDisplay } from "tslab";\n${source}`, ["setup"]),
  ]);
const sources: Record<string, string> = {
  ...endless,
  ...finite,
  ...Object.fromEntries(Object.entries(unending).map(([name, [source]]) => [name, source])),
};
const names = Object.keys(sources);
const fileOf = (name: string): string => `${String(names.indexOf(name)).padStart(2, "0")}-${name}`;

const book = useBook(() =>
  bookOf(Object.fromEntries(names.map((name) => [fileOf(name), lesson(sources[name])]))),
);
const patience = { timeout: 40_000 };
const inBrowser = (name: string, run: () => Promise<void>) =>
  itWith([chromium], name, run, 120_000);

/** Opens the page of a lesson and runs its cell. */
async function run(name: string): Promise<{ page: Page; cell: CellUnderTest }> {
  const { page } = await book.visit(fileOf(name));
  const cell = cellOf(page, "setup");
  await cell.press("Run cell");
  return { page, cell };
}

describe("a cell that puts out too much", () => {
  for (const name of Object.keys(endless))
    inBrowser(`is stopped by its button: endless ${name}`, async () => {
      const { page, cell } = await run(name);
      if (name !== "nothing")
        await expect.poll(async () => (await cell.output()) !== "", patience).toBe(true);
      await cell.press("Stop");
      await expect.poll(cell.state, patience).toBe("stopped");
      // The page draws the last output with the next frame.
      await expect.poll(cell.output, patience).toMatch(/Interrupted: the cell was stopped$/);
      const elements = await cell.section.locator(".outputs *").count();
      expect(elements).toBeLessThan(3000);
      await page.context().close();
    });

  for (const [name, held] of Object.entries({
    million: "999,000 more lines",
    string: "1 more line (49,800,001 characters)",
    longValue: "1 more line (49,800,001 characters)",
    displays: "800 more displays",
  }))
    inBrowser(`shows the first of it, and the rest on request: ${name}`, async () => {
      const { page, cell } = await run(name);
      await expect.poll(cell.state, patience).toBe("done");
      const box = cell.section.locator(".held");
      expect(await box.locator("p").innerText()).toContain(held);
      const before = (await cell.output()).length;
      await box.getByRole("button", { name: "Show more output of cell 1" }).click();
      await expect.poll(async () => (await cell.output()).length, patience).toBeGreaterThan(before);
      const saving = page.waitForEvent("download");
      await box.getByRole("button", { name: "Download all output of cell 1" }).click();
      expect((await saving).suggestedFilename()).toBe(`${fileOf(name)}-cell-1.txt`);
      await page.context().close();
    });
});

describe("a cell always ends", () => {
  for (const [name, [, said]] of Object.entries(unending))
    inBrowser(`with what it has to say: ${name}`, async () => {
      const { page, cell } = await run(name);
      await expect.poll(cell.state, patience).toMatch(/done|failed/);
      await expect.poll(cell.output, patience).toMatch(said);
      await page.context().close();
    });
});
