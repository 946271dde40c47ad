import type { Page, Route } from "playwright-core";
import { describe, expect, onTestFinished } from "vitest";
import { chromium, itWith } from "../../cli/available.js";
import { code, markdown, notebook } from "../../cli/fixtures.js";
import { sample } from "../../sample.js";
import { accessibilityProblems, colourRules } from "../accessibility.js";
import { bookOf } from "../builtBook.js";
import type { Visit } from "../reader.js";
import { cellOf, useBook } from "./useBook.js";

const lesson = notebook([
  markdown("title", "# Four\n\n**What fits?**"),
  code("setup", 'import { crossEntropy } from "@course/lib";'),
  code("scores", "const scores = [1, 2];"),
  code("wrong", 'const label: string = scores[0];\nconsole.log("ran", label);'),
  code("last", "console.log('the end')"),
]);
const book = useBook(() => bookOf({ "04-fixture": lesson }));
// Loading the checker takes 3 s alone, and up to a minute while other files compile in the same Chromium.
const patience = { timeout: 120_000 };

const report = `cell:1:7 - TS2322: Type 'number' is not assignable to type 'string'.

> 1 | const label: string = scores[0];
    |       ^^^^^
  2 | console.log("ran", label);`;

function inBrowser(name: string, test: () => Promise<void>): void {
  itWith([chromium], name, test, 180_000);
}

const status = (page: Page): Promise<string> => page.getByRole("status").first().innerText();
const pressed = (page: Page): Promise<(string | null)[]> =>
  page
    .getByRole("button", { name: "Check types" })
    .evaluateAll((buttons) => buttons.map((button) => button.ariaPressed));

async function wantTypes(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check types" }).first().click();
  await expect.poll(() => status(page), patience).toMatch(/^Types are checked/);
}

/** The shared visit, in which the checker is loaded once. */
async function typesWanted(): Promise<Visit> {
  const visit = await book.sharedVisit("04-fixture");
  if ((await pressed(visit.page))[0] === "false") await wantTypes(visit.page);
  return visit;
}

async function runs(page: Page, id: string, prints: string): Promise<void> {
  await cellOf(page, id).press("Run cell");
  await expect.poll(cellOf(page, id).output, patience).toBe(prints);
}

describe("a reader who asks for types to be checked", () => {
  inBrowser("loads the compiler then, and none of its files before", async () => {
    const { page, requests } = await book.visit("04-fixture");
    const ofChecker = () =>
      requests
        .map((url) => url.split("/").at(-1) ?? "")
        .filter((name) => /^(check|type)/.test(name))
        .map((name) => name.replace(/-[A-Z0-9]{8}(?=\.js$)/, "")); // without the hash of its content
    await runs(page, "wrong", "ran 1"); // as without types
    expect(ofChecker()).toEqual([]);
    await wantTypes(page);
    expect(ofChecker().sort()).toEqual([
      "checker.js",
      "typeChecks.js",
      "types.json",
      "typescript.js",
    ]);
  });

  inBrowser("sees the errors that Jupyter shows, and the cell does not run", async () => {
    const { page, complaints } = await typesWanted();
    const cell = cellOf(page, "wrong");
    await runs(page, "wrong", report);
    expect(await cell.state()).toBe("failed");
    expect(await status(page)).toBe("Cell 3 failed.");
    expect(await cellOf(page, "scores").state()).toBe("done");
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.click("button.theme");
    expect(await accessibilityProblems(page, colourRules)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  inBrowser(
    "gets the edited text of the cells above checked, and the wrong line marked",
    async () => {
      const { page } = await typesWanted();
      await cellOf(page, "wrong").press("Edit cell");
      await runs(page, "wrong", report);
      const marked = cellOf(page, "wrong").section.locator(".error-line");
      await expect.poll(() => marked.allInnerTexts(), patience).toHaveLength(1);
      await cellOf(page, "scores").press("Edit cell");
      await cellOf(page, "scores").type("const scores = ['one'];");
      await cellOf(page, "wrong").press("Run to here");
      await expect.poll(cellOf(page, "wrong").output, patience).toBe("ran one");
    },
  );

  inBrowser("stops a whole run at a type error", async () => {
    const { page } = await typesWanted();
    await page.getByRole("button", { name: "Run all" }).click();
    await expect.poll(cellOf(page, "wrong").state, patience).toBe("failed");
    expect(await cellOf(page, "last").state()).not.toBe("done");
  });

  inBrowser("need not ask again on the next visit, and can switch the checks off", async () => {
    const { page } = await typesWanted();
    const again = await book.visitAgain(page);
    expect(await pressed(again)).toEqual(["true"]);
    await runs(again, "wrong", report);
    await again.getByRole("button", { name: "Check types" }).click();
    expect(await status(again)).toBe("Types are not checked.");
    await runs(again, "wrong", "ran 1");
    expect(await pressed(await book.visitAgain(page))).toEqual(["false"]);
  });

  inBrowser("reaches the button of a cell that is being edited by keyboard, too", async () => {
    const { page } = await book.visit("04-fixture");
    const { section, press } = cellOf(page, "last");
    await page.route("**/types.json", () => {}); // never answered
    const editor = new Promise<Route>((held) => page.route("**/editor*.js", held));
    await press("Edit cell");
    await section.getByRole("button", { name: "Check types" }).focus();
    await (await editor).continue(); // after that, and it leaves the keyboard where it is
    await section.locator(".cm-content").waitFor();
    await page.keyboard.press("Space");
    expect(await pressed(page)).toEqual(["true", "true"]);
    await expect.poll(() => status(page), patience).toMatch(/^Loading the type checker/);
  });

  inBrowser("needs no network once the checker is loaded", async () => {
    const { page } = await typesWanted();
    await runs(page, "wrong", report); // loads the code that runs cells and shows an error, too
    await page.context().setOffline(true);
    onTestFinished(() => page.context().setOffline(false));
    await cellOf(page, "wrong").press("Reset cell");
    await runs(page, "wrong", report);
  });

  inBrowser("can stop a cell that waits for the checker, and run it without", async () => {
    const { page } = await book.visit("04-fixture");
    await page.route("**/types.json", () => {}); // never answered
    await page.getByRole("button", { name: "Check types" }).click();
    await expect.poll(() => status(page), patience).toBe("Loading the type checker (1 MB) …");
    await cellOf(page, "setup").press("Run cell");
    await expect.poll(cellOf(page, "setup").state, patience).toBe("running");
    await cellOf(page, "setup").press("Stop cell");
    await expect.poll(cellOf(page, "setup").state, patience).toBe("stopped");
    await page.getByRole("button", { name: "Check types" }).click();
    await runs(page, "wrong", "ran 1");
  });

  for (const file of sample(["typescript.js", "checker.js", "types.json"]))
    inBrowser(`gets an error if ${file} cannot be loaded, and may try again`, async () => {
      const { page } = await book.visit("04-fixture");
      await page.route(`**/${file}`, (route) => route.abort());
      await page.getByRole("button", { name: "Check types" }).click();
      await expect.poll(() => status(page), patience).toMatch(/could not be loaded/);
      await cellOf(page, "last").press("Run cell");
      await expect.poll(cellOf(page, "setup").output, patience).toMatch(/could not be loaded/);
      await page.unroute(`**/${file}`);
      await runs(page, "wrong", report);
    });
});
