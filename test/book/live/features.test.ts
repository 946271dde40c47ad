import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { chromium, itWith } from "../../cli/available.js";
import { code, markdown, notebook } from "../../cli/fixtures.js";
import { accessibilityProblems, colourRules } from "../accessibility.js";
import { bookOf } from "../builtBook.js";
import { cellOf, useBook } from "./useBook.js";

const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><title>drawn</title></svg>`;
const slider = `import { explorable } from "@course/lib/figures";
display.html(explorable({
  title: { en: "Twice x.", zh: "两倍的 x。" },
  caption: { en: "A number.", zh: "一个数。" },
  sliders: { x: { label: { en: "x", zh: "x" }, min: 0, max: 9, step: 1, value: 3 } },
  tools: { factor: 2 },
  view: ({ x }, { factor }) => ({
    svg: '<svg xmlns="http://www.w3.org/2000/svg" height="9" width="9"></svg>',
    alt: "A number.",
    text: String(factor * x),
  }),
}));`;
const scripted = `<p>words</p><script>document.title = "taken over"</script>`;

const lesson = notebook([
  markdown("title", "# Four\n\n**What runs?**"),
  code("setup", 'import { softmax } from "@course/lib";\nimport { display } from "tslab";'),
  code(
    "start",
    "let n = 1;\nsoftmax([0, 0])",
    [],
    [{ output_type: "stream", name: "stdout", text: "as built\n" }],
  ),
  code("next", "n += 1;\nn"),
  code("fails", "throw new Error('on purpose');", ["raises-exception"]),
  code("slider", slider),
  code("scripted", `display.html(${JSON.stringify(scripted)});`),
  code("figure", `display.svg(${JSON.stringify(drawing)});`),
  code("last", "console.log('the end')"),
]);
const printed = [{ output_type: "stream", name: "stdout", text: "as built\n" }] as const;
const guesses = notebook([
  markdown("title", "# Five\n\n**What will it be?**"),
  code("guess", "6 * 7", ["predict"], [...printed]),
  code("guess-failing", "throw new Error('on purpose');", ["predict"], [...printed]),
]);
const book = useBook(() => bookOf({ "04-fixture": lesson, "05-guesses": guesses }));

/** Long enough for a slow machine; usually every wait here ends within a second. */
const patience = { timeout: 30_000 };

function inBrowser(name: string, test: () => Promise<void>): void {
  itWith([chromium], name, test, 90_000);
}

/** Opens the editor of a cell, writes into it, and runs it. */
async function editAndRun(page: Page, id: string, text: string): Promise<void> {
  const cell = cellOf(page, id);
  await cell.press("Edit cell");
  await cell.type(text);
  await page.keyboard.press("Control+Enter");
}

describe("an output that should be predicted first", () => {
  const isShown = (page: Page, id: string) =>
    cellOf(page, id).section.locator(".outputs").isVisible();

  inBrowser("stays covered when all cells run, unless its cell fails", async () => {
    const { page } = await book.visit("05-guesses");
    expect(await isShown(page, "guess")).toBe(false);
    expect(await isShown(page, "guess-failing")).toBe(false);
    await page.getByRole("button", { name: "Run all" }).click();
    await expect.poll(cellOf(page, "guess-failing").state, patience).toBe("failed");
    expect(await isShown(page, "guess")).toBe(false);
    expect(await isShown(page, "guess-failing")).toBe(true);
  });

  inBrowser("is in sight after its reader opened it, or ran its cell", async () => {
    const { page } = await book.visit("05-guesses");
    await page.getByText("Predict first, then open").first().click();
    expect(await cellOf(page, "guess").output()).toBe("as built");
    await page.getByText("Predict first, then open").first().click();
    expect(await isShown(page, "guess")).toBe(false);
    await cellOf(page, "guess").press("Run cell");
    await expect.poll(cellOf(page, "guess").output, patience).toBe("42");
    expect(await isShown(page, "guess")).toBe(true);
  });
});

describe("a cell of a page", () => {
  inBrowser("runs, after the cells above it", async () => {
    const { page } = await book.visit("04-fixture");
    const cell = cellOf(page, "next");
    await cell.press("Run cell");
    await expect.poll(cell.state, patience).toBe("done");
    expect(await cell.output()).toBe("2");
    expect(await cellOf(page, "start").state()).toBe("done");
    expect(await cellOf(page, "last").state()).toBeNull();
    await cell.press("Run cell");
    await expect.poll(cell.output, patience).toBe("3");
  });

  inBrowser(
    "is done once its figure is shown, though the code that shows it has to load",
    async () => {
      const { page } = await book.visit("04-fixture");
      await page.route("**/sanitise-*.js", async (route) => {
        await new Promise((later) => setTimeout(later, 300));
        await route.continue();
      });
      const cell = cellOf(page, "figure");
      await cell.press("Run cell");
      await expect.poll(cell.state, patience).toBe("done");
      expect(await cell.section.locator(".outputs svg").count()).toBe(1);
    },
  );

  inBrowser("says so if the code that shows its figure cannot be loaded", async () => {
    const { page } = await book.visit("04-fixture");
    await page.route("**/sanitise-*.js", (route) => route.abort());
    const cell = cellOf(page, "figure");
    await cell.press("Run cell");
    await expect.poll(cell.state, patience).toBe("done");
    expect(await cell.output()).toMatch(
      /^Error: the code that shows figures and formulas could not/,
    );
  });

  inBrowser("announces its result to screen readers, too", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    await cellOf(page, "setup").press("Run cell");
    const status = page.getByRole("status").first();
    await expect.poll(() => status.innerText(), patience).toBe("Cell 1 has run.");
  });

  inBrowser("runs with its edited text, and the cells below it are marked as stale", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    await cellOf(page, "next").press("Run cell");
    await expect.poll(cellOf(page, "next").state, patience).toBe("done");
    await editAndRun(page, "start", "let n: number = 41; n");
    await expect.poll(cellOf(page, "start").output, patience).toBe("41");
    await expect.poll(cellOf(page, "next").state, patience).toBe("stale");
    await cellOf(page, "next").press("Run to");
    await expect.poll(cellOf(page, "next").output, patience).toBe("42");
  });

  inBrowser("is edited by a double click on its code", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    const { section } = cellOf(page, "setup"); // no other test opens its editor
    await section.locator("pre.source").dblclick();
    await section.locator(".cm-content").waitFor();
    expect(await section.locator(".cm-focused").count()).toBe(1);
  });

  inBrowser("marks the line of its text at which it fails", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    await editAndRun(page, "last", "const one: number = 1;\n\nnull!.x;");
    const cell = cellOf(page, "last");
    await expect.poll(cell.state, patience).toBe("failed");
    expect(await cell.output()).toContain("> 3 | null!.x;");
    await expect
      .poll(() => cell.section.locator(".error-line").allInnerTexts(), patience)
      .toEqual(["null!.x;"]);
  });

  inBrowser("with an endless loop can be stopped, and the page responds meanwhile", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    await editAndRun(page, "next", "console.log('before');\nwhile (true) {}");
    const cell = cellOf(page, "next");
    await expect.poll(cell.output, patience).toBe("before");
    // The page still paints frames while the loop runs.
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
    // The button stops it at once. Measured in the page, without the round trips of the test.
    const stopped = await cell.section.evaluate((section) => {
      section.querySelector<HTMLElement>('[data-live="run"]')?.click();
      return new Promise((settled) => {
        const started = performance.now();
        const look = (): unknown =>
          section.dataset.state === "stopped"
            ? settled(performance.now() - started)
            : requestAnimationFrame(look);
        look();
      });
    });
    expect(stopped).toBeLessThan(500);
    expect(await cell.output()).toContain("Interrupted: the cell was stopped");

    await cell.press("Reset cell");
    await cell.press("Run cell");
    await expect.poll(cell.output, patience).toBe("2");
  });

  inBrowser("can be reset to its built text and output", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    const cell = cellOf(page, "start");
    await editAndRun(page, "start", "7");
    await expect.poll(cell.output, patience).toBe("7");
    await cell.press("Reset cell");
    expect(await cell.output()).toBe("as built");
    expect(await cell.section.locator(".cm-content").innerText()).toContain("softmax");
  });

  inBrowser("opens with the edit of an earlier visit, so that typing adds to it", async () => {
    const { page } = await book.visit("04-fixture");
    await editAndRun(page, "last", "'first attempt'");
    await expect.poll(cellOf(page, "last").output, patience).toBe("first attempt");

    await page.reload();
    const cell = cellOf(page, "last");
    const editor = cell.section.locator(".cm-content");
    await cell.press("Edit cell");
    await expect.poll(() => editor.innerText(), patience).toBe("'first attempt'");
    expect(await page.getByRole("button", { name: "Bring back" }).count()).toBe(0);
    await editor.press("Control+End");
    await page.keyboard.insertText(" + ', second'");

    await page.reload();
    await expect.poll(() => editor.innerText(), patience).toBe("'first attempt' + ', second'");
  });

  inBrowser("keeps its edit for the next visit if a reset finds the storage full", async () => {
    const { page } = await book.visit("04-fixture");
    await editAndRun(page, "last", "'kept'");
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    const cell = cellOf(page, "last");
    const editor = cell.section.locator(".cm-content");
    await cell.press("Reset cell");
    await expect.poll(() => editor.innerText(), patience).toBe("console.log('the end')");

    await page.reload();
    await cell.press("Edit cell");
    await expect.poll(() => editor.innerText(), patience).toBe("'kept'");
  });

  inBrowser(
    "shows an explorable in a frame, which draws it again when a slider moves",
    async () => {
      const { page } = await book.sharedVisit("04-fixture");
      await cellOf(page, "slider").press("Run cell");
      const frame = cellOf(page, "slider").section.frameLocator("iframe");
      const text = () => frame.locator("[data-part=text]").innerText();
      await expect.poll(text, patience).toBe("6");
      await expect.poll(() => frame.locator("svg[role=img]").count(), patience).toBe(1);
      await frame.locator("input").fill("5");
      await expect.poll(text, patience).toBe("10");
    },
  );

  inBrowser("shows other HTML without its scripts, and says so", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    await cellOf(page, "scripted").press("Run cell");
    await expect
      .poll(cellOf(page, "scripted").output, patience)
      .toMatch(/^words\s+This output has scripts\. The book runs none of them; Jupyter does\.$/);
    expect(await page.title()).not.toBe("taken over");
  });

  inBrowser("replaces the value of a display by its next one", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    const text = `import { newDisplay } from "tslab";
const shown = newDisplay();
for (const value of ["one", "two"]) shown.text(value);
display.markdown("**three**");`;
    await editAndRun(page, "last", text);
    await expect.poll(cellOf(page, "last").output, patience).toBe("two\n\nthree");
  });

  inBrowser("prints a rejection that nothing awaits, and does not fail", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    await editAndRun(page, "last", "1;\nPromise.reject(new Error('nobody')); 2");
    const cell = cellOf(page, "last");
    // The browser may report the rejection only after the cell has ended.
    await expect
      .poll(cell.output, patience)
      .toMatch(/^2\s+unhandledRejection: Error: nobody\s[\s\S]*at cell:2:16$/);
    expect(await cell.state()).toBe("done");
  });

  inBrowser("shows an error if the code that runs it cannot be loaded", async () => {
    const { page } = await book.visit("04-fixture");
    await page.route("**/worker.js", (route) => route.abort());
    const cell = cellOf(page, "setup");
    for (const _ of ["once", "and again"]) {
      await cell.press("Run cell");
      await expect.poll(cell.state, patience).toBe("failed");
      expect(await cell.output()).toContain("could not be loaded");
    }
  });

  inBrowser(
    "says so if the code that answers its buttons cannot be loaded, and tries again",
    async () => {
      const { page } = await book.visit("04-fixture");
      await page.route("**/livePage*.js", (route) => route.abort());
      const cell = cellOf(page, "last");
      await cell.press("Run cell");
      const status = page.locator(".live-status");
      await expect
        .poll(() => status.innerText(), patience)
        .toMatch(/could not be loaded\. Try again/);
      await page.unroute("**/livePage*.js");
      await cell.press("Run cell");
      await expect.poll(cell.state, patience).toBe("done");
    },
  );

  inBrowser("shows the newer of the edits in two tabs, and can bring the other back", async () => {
    const { page } = await book.visit("04-fixture");
    const other = await book.visitAgain(page);
    for (const [tab, text] of [
      [page, "'first'"],
      [other, "'second'"],
    ] as const) {
      await cellOf(tab, "last").press("Edit cell");
      await cellOf(tab, "last").type(text);
    }
    const editor = cellOf(page, "last").section.locator(".cm-content");
    await expect.poll(() => editor.innerText(), patience).toBe("'second'");
    await page.getByRole("button", { name: "Bring back my 1 edit" }).click();
    await expect.poll(() => editor.innerText(), patience).toBe("'first'");
  });

  inBrowser("says at once that an edit is not kept, and offers to save it", async () => {
    const { page } = await book.visit("04-fixture");
    await page.evaluate(() => {
      for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
        try {
          while (true) localStorage.setItem(`${size} ${localStorage.length}`, "x".repeat(size));
        } catch {
          // Full for texts of this size: now shorter ones.
        }
    });
    const { section, press, type } = cellOf(page, "last");
    await press("Edit cell");
    await type("'not kept'");
    const state = section.locator(".cell-state");
    await expect
      .poll(() => state.innerText(), patience)
      .toMatch(/storage is full: this edit is lost/);
    await state.getByRole("button", { name: "Take along" }).click();
    await page.getByRole("button", { name: /^Download the notebook with my edits/ }).waitFor();
  });

  inBrowser("says so if its editor cannot be loaded, and tries again", async () => {
    const { page } = await book.visit("04-fixture");
    await page.route("**/editor*.js", (route) => route.abort());
    const cell = cellOf(page, "last");
    await cell.press("Edit cell");
    const state = cell.section.locator(".cell-state");
    await expect.poll(() => state.innerText(), patience).toMatch(/could not be loaded: try again/);
    await page.unroute("**/editor*.js");
    await cell.press("Edit cell");
    await cell.section.locator(".cm-content").waitFor();
  });

  inBrowser("has no access to the page", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    await editAndRun(page, "last", "[typeof document, typeof window, typeof localStorage]");
    await expect
      .poll(cellOf(page, "last").output, patience)
      .toBe("[ 'undefined', 'undefined', 'undefined' ]");
  });
});

describe("a lesson", () => {
  inBrowser("meets WCAG 2.2 AA with its buttons, an editor and an error", async () => {
    const { page, complaints } = await book.visit("04-fixture");
    await editAndRun(page, "last", "null!.x");
    await expect.poll(cellOf(page, "last").state, patience).toBe("failed");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.click("button.theme");
    expect(await accessibilityProblems(page, colourRules)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  inBrowser("runs to its end, past a cell that is meant to fail", async () => {
    const { page } = await book.sharedVisit("04-fixture");
    await page.getByRole("button", { name: "Run all" }).click();
    await expect.poll(cellOf(page, "last").output, patience).toBe("the end");
    expect(await cellOf(page, "fails").state()).toBe("failed");
  });

  inBrowser("has a reader's edits on the next visit, and offers them after a reset", async () => {
    const { page } = await book.visit("04-fixture");
    await editAndRun(page, "last", "'kept'");
    await expect.poll(cellOf(page, "last").output, patience).toBe("kept");

    const again = await book.visitAgain(page);
    const bringBack = (visit: Page) => visit.getByRole("button", { name: "Bring back my 1 edit" });
    const shown = (visit: Page) => visit.locator(".cm-content").allInnerTexts();
    await expect.poll(() => shown(again), patience).toEqual(["'kept'"]);
    await expect.poll(cellOf(again, "last").output, patience).toBe("kept"); // nothing has run
    expect(await cellOf(again, "last").state()).toBe("fresh");
    expect(await bringBack(again).count()).toBe(0);
    await cellOf(again, "last").press("Run cell");
    await expect.poll(cellOf(again, "last").output, patience).toBe("kept");

    await again.getByRole("button", { name: "Reset lesson" }).click();
    await expect.poll(() => shown(again), patience).toEqual(["console.log('the end')"]);
    await bringBack(again).click();
    await expect.poll(() => shown(again), patience).toEqual(["'kept'"]);
    await cellOf(again, "last").press("Reset cell");

    const anew = await book.visitAgain(page);
    await bringBack(anew).click();
    await expect.poll(() => shown(anew), patience).toEqual(["'kept'"]);
  });

  inBrowser("can be used with the keyboard only", async () => {
    const { page } = await book.visit("04-fixture");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    while ((await focused()) !== "Run cell 1") await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Enter"); // runs it and goes on
    await expect.poll(cellOf(page, "setup").state, patience).toBe("done");
    expect(await focused()).toBe("Run cell 2");

    while ((await focused()) !== "Edit cell 2") await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(focused, patience).toMatch(/^TypeScript of cell 2/);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("let n = 5; n");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(cellOf(page, "start").output, patience).toBe("5");
    expect(await focused()).toBe("Run cell 3");

    await page.keyboard.press("Shift+Tab"); // back past the output, up into the buttons above
    await cellOf(page, "start").section.locator(".cm-content").focus();
    await page.keyboard.press("Tab");
    expect(await focused()).not.toMatch(/^TypeScript/);
  });
});
