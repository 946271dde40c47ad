import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { parseNotebook } from "../../lib/notebook/parseNotebook.js";
import { chromium, itWith } from "../cli/available.js";
import { code, markdown, notebook, temporaryFolder } from "../cli/fixtures.js";
import { accessibilityProblems } from "./accessibility.js";
import { bookOf } from "./builtBook.js";
import { cellOf, useBook } from "./live/useBook.js";

// What a page offers beyond reading and running: links to its places, copies, keys, and what can be taken along.

const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><title>drawn</title></svg>`;
const shown = { output_type: "display_data", data: { "image/svg+xml": drawing }, metadata: {} };
const printed = { output_type: "stream", name: "stdout", text: "as built\n" };
const first = notebook([
  markdown("title", "# One\n\n**Which?**"),
  markdown("part", `## A part\n\n${"Words.\n\n".repeat(40)}`),
  code("double", "const n = 1;\n2 * n", [], [printed as never]),
  code("figure", "const drawn = n;", [], [shown as never]),
  code("last", "n + 40"),
]);
first.metadata.kernelspec = { name: "tslab", display_name: "TypeScript", language: "typescript" };
const second = notebook([markdown("title", "# Two"), code("only", "1")]);
const book = useBook(() => bookOf({ "01-one": first, "02-two": second }));

const patience = { timeout: 30_000 };
const inBrowser = (name: string, test: () => Promise<void>): void =>
  itWith([chromium], name, test, 90_000);

/** What the page has put on the clipboard. */
async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function visit(lesson: string): Promise<Page> {
  const { page } = await book.visit(lesson);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return page;
}

describe("a page of the book", () => {
  inBrowser("has links to its headings and figures, copies code, and answers to keys", async () => {
    const page = await visit("01-one");
    await page.mouse.move(300, 300);
    await page.getByRole("link", { name: "Link to this section" }).first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => clipboard(page), patience).toBe(page.url());
    expect(new URL(page.url()).hash).toBe("#part");
    const ofFigure = page.getByRole("link", { name: "Link to this figure" });
    await cellOf(page, "figure").section.locator("figure").hover();
    await ofFigure.click();
    expect(await page.locator(":target").locator("svg").count()).toBe(1);

    await cellOf(page, "double").press("Copy");
    await expect.poll(() => clipboard(page), patience).toBe("const n = 1;\n2 * n");

    const border = () =>
      page
        .locator("pre.source")
        .first()
        .evaluate((pre) => getComputedStyle(pre).borderTopWidth);
    expect(await border()).toBe("0px");
    await page.emulateMedia({ forcedColors: "active" }); // removes backgrounds
    expect(await border()).toBe("1px");
    await page.emulateMedia({ forcedColors: "none" });

    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Keys" });
    await keys.getByText("open the next lesson").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel("Letters and / act as keys").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    expect(page.url()).toContain("01-one"); // letters are off
    await page.keyboard.press("?");
    await page.getByLabel("Letters and / act as keys").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.waitForURL(/02-two/);
    await page.keyboard.press("p");
    await page.waitForURL(/01-one/);
  });

  inBrowser(
    "runs the first cell in view at Shift-Enter, and edits where it is clicked",
    async () => {
      const page = await visit("01-one");
      await cellOf(page, "last").section.scrollIntoViewIfNeeded();
      await page.evaluate(() => document.querySelector("#double")?.scrollIntoView());
      await page.keyboard.press("Shift+Enter");
      await expect.poll(cellOf(page, "double").output, patience).toBe("2");

      const { section } = cellOf(page, "last");
      await section.locator("pre.source").click({ position: { x: 300, y: 20 } }); // right of its text
      await section.locator(".cm-focused").waitFor(patience);
      await page.keyboard.type(" + 1");
      await cellOf(page, "double").press("Copy");
      await section.getByRole("button", { name: "Copy" }).click();
      await expect.poll(() => clipboard(page), patience).toBe("n + 40 + 1");
    },
  );
});

describe("a reader's edits", () => {
  inBrowser("go along in a link that changes nothing until they are taken over", async () => {
    const page = await visit("01-one");
    await cellOf(page, "double").press("Edit");
    await cellOf(page, "double").section.locator(".cm-content").waitFor(patience);
    await cellOf(page, "double").type("const n = 21;\n2 * n // «ü»");
    await page.getByRole("button", { name: "Take along" }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "Copy a link with my edits" }).click();
    await expect.poll(() => clipboard(page), patience).toContain("#e=");
    const link = await clipboard(page);

    const other = await visit("02-two"); // another reader, with a storage of their own
    await other.goto(link);
    const notice = other.getByRole("region", { name: "Edits in this link" });
    await notice.getByText("changes 1 cell of the lesson").waitFor(patience);
    expect(await accessibilityProblems(other)).toEqual([]);
    expect(await cellOf(other, "double").output()).toBe("as built");
    expect(await other.locator("pre.source").first().innerText()).toContain("n = 1;");
    expect(await other.evaluate(() => localStorage.getItem("course-edits-01-one"))).toBeNull();
    await notice.getByRole("button", { name: "Take over" }).click();
    const editor = cellOf(other, "double").section.locator(".cm-content");
    await expect.poll(() => editor.innerText(), patience).toBe("const n = 21;\n2 * n // «ü»");
    expect(await cellOf(other, "double").state()).toBe("fresh");
    expect(new URL(other.url()).hash).toBe("");
    await cellOf(other, "double").press("Run cell");
    await expect.poll(cellOf(other, "double").output, patience).toBe("42");
    await expect.poll(cellOf(other, "double").state, patience).toBe("done"); // outputs are kept at a run's end

    await other.reload(); // the edit and what it printed are back
    await expect.poll(() => editor.innerText(), patience).toContain("21");
    await expect.poll(cellOf(other, "double").output, patience).toBe("42");
    await other.goto(`${link.slice(0, -5)}`);
    await other.getByText("they cannot be read").waitFor(patience);
  });

  inBrowser("and outputs are in the notebook that is downloaded", async () => {
    const page = await visit("01-one");
    await cellOf(page, "double").press("Edit");
    await cellOf(page, "double").section.locator(".cm-content").waitFor(patience);
    await cellOf(page, "double").type("const n = 2;\n\nn");
    await cellOf(page, "double").press("Run cell");
    await expect.poll(cellOf(page, "double").output, patience).toBe("2");
    await cellOf(page, "last").press("Edit");
    await cellOf(page, "last").section.locator(".cm-content").waitFor(patience);
    await cellOf(page, "last").type("not run");
    await page.getByRole("button", { name: "Take along" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the notebook" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("01-one.ipynb");
    const file = join(temporaryFolder(), "downloaded.ipynb");
    await download.saveAs(file);
    const text = readFileSync(file, "utf8");
    const { cells, metadata } = parseNotebook("01-one.ipynb", text);
    expect(metadata.kernelspec).toMatchObject({ name: "tslab" });
    const [, , double, figure, last] = cells;
    expect(double).toMatchObject({ source: ["const n = 2;\n", "\n", "n"] });
    expect(JSON.stringify(double)).toContain('"text/plain":["2"]');
    expect(JSON.stringify(figure)).toContain("<title>drawn</title>");
    expect(last).toMatchObject({ source: ["not run"], outputs: [] });
  });
});

describe("the whole course", () => {
  inBrowser("is gathered on one page, with ids and links of its own", async () => {
    const page = await visit("print");
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.getByRole("button", { name: "Gather the lessons" }).click();
    await page.locator("[data-printed]").waitFor({ state: "attached", ...patience });
    expect(await page.locator("article.lesson h1").allInnerTexts()).toEqual(["One", "Two"]);
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
