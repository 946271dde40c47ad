import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { Progress } from "../../lib/book/client/readerProgress.js";
import { chromium, itWith } from "../cli/available.js";
import { code, markdown, notebook } from "../cli/fixtures.js";
import { accessibilityProblems } from "./accessibility.js";
import { bookOf } from "./builtBook.js";
import { cellOf, useBook } from "./live/useBook.js";

// The progress and the solutions of a learner, which the book keeps in the learner's browser.

const secret = '<img src=x onerror="globalThis.hacked = true">';
const exercise = (id: string, stub: string, solution: string) => {
  const made = code(id, `${stub}\ncheck("00-first-answer", answer);`, ["exercise"]);
  Object.assign(made.metadata, {
    solution: [
      "// BEGIN SOLUTION: todo();\n",
      `const answer = ${solution};\n`,
      "// END SOLUTION\n",
    ],
  });
  return made;
};
const lesson = notebook([
  markdown("title", "# Nought\n\n**What does it cost?**"),
  code("setup", 'import { check, todo } from "@course/lib/lessons";'),
  exercise("first", "const answer = () => todo();", `-Math.log10(0.25) // ${secret}`),
  exercise("second", "const answer = () => 0;", "1"),
  markdown("end", `## Key points\n\n${"It costs.\n\n".repeat(60)}`),
]);
const book = useBook(() => bookOf({ "00-fixture": lesson, "01-next": notebook([]) }));

const patience = { timeout: 30_000 };
const inBrowser = (name: string, test: () => Promise<void>): void =>
  itWith([chromium], name, test, 90_000);

/** Answers an exercise, and waits for the verdict of its check. */
async function answer(page: Page, id: string, text: string, verdict: string): Promise<void> {
  const cell = cellOf(page, id);
  if ((await cell.section.locator(".cm-content").count()) === 0) await cell.press("Edit cell");
  await cell.type(`const answer = () => ${text};\ncheck("00-first-answer", answer);`);
  await page.keyboard.press("Control+Enter");
  await expect.poll(cell.output, patience).toContain(`00-first-answer: ${verdict}`);
}

/** The progress in the first lesson that the contents or the cover show. */
const said = (page: Page, where: ".contents" | ".map"): Promise<string[]> =>
  page.locator(`${where} [data-lesson="00-fixture"] > .progress`).allInnerTexts();

describe("an exercise", () => {
  inBrowser("has a folded solution below it after an attempt and on later visits", async () => {
    const { page, requests, complaints } = await book.visit("00-fixture");
    const solution = (at: Page) => cellOf(at, "first").section.locator("details.solution");
    await cellOf(page, "first").press("Run cell");
    await expect.poll(cellOf(page, "first").output, patience).toContain("not started");
    expect(await page.content()).not.toContain("log10");
    await answer(page, "second", "1", "not yet"); // an attempt at another exercise
    expect(await solution(page).count()).toBe(0);
    await answer(page, "first", "1", "not yet");
    expect(await solution(page).count()).toBe(1);

    const heard = cellOf(page, "first").section.getByRole("status");
    expect(await heard.innerText()).toContain("00-first-answer: not yet");

    const again = await book.visitAgain(page);
    const first = cellOf(again, "first"); // the attempt, its verdict and the solution are there
    await expect
      .poll(() => first.section.locator(".cm-content").innerText(), patience)
      .toContain("() => 1;");
    await expect.poll(first.output, patience).toContain("00-first-answer: not yet");
    const code = solution(again).locator("code");
    expect(await code.isVisible()).toBe(false);
    expect(requests.filter((url) => url.includes("solutions"))).toEqual([]);
    await solution(again).locator("summary").click();
    await expect
      .poll(() => code.innerText(), patience)
      .toBe(`const answer = -Math.log10(0.25) // ${secret};`);
    expect(await code.locator(".tok-keyword").innerText()).toBe("const");
    expect(await again.evaluate("globalThis.hacked")).toBeUndefined();
    expect(await accessibilityProblems(again)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  inBrowser("says so if its solution cannot be fetched", async () => {
    const { page } = await book.visit("00-fixture");
    await answer(page, "first", "1", "not yet");
    await page.route("**/solutions/*", (route) => route.abort());
    const solution = cellOf(page, "first").section.locator("details.solution");
    await solution.locator("summary").click();
    await solution.getByText("could not be loaded").waitFor();
  });
});

describe("the progress of a learner", () => {
  inBrowser("is shown in the contents and on the cover, and deleted on request", async () => {
    const { page, complaints } = await book.visit("00-fixture");
    expect(await said(page, ".contents")).toEqual([]);
    await answer(page, "first", "1", "not yet");
    expect(await said(page, ".contents")).toEqual(["0 of 2 exercises"]);
    await answer(page, "first", "0.7", "correct");
    expect(await said(page, ".contents")).toEqual(["1 of 2 exercises"]);
    await answer(page, "first", "1", "not yet"); // a solved exercise stays solved
    expect(await said(page, ".contents")).toEqual(["1 of 2 exercises"]);
    await answer(page, "second", "0.7", "correct");
    await page.locator(".neighbours").scrollIntoViewIfNeeded();
    await expect.poll(() => said(page, ".contents")).toEqual(["read · ✓ 2 of 2 exercises"]);

    await page.goto(new URL("index.html", page.url()).href);
    expect(await said(page, ".map")).toEqual(["read · ✓ 2 of 2 exercises"]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "Forget my progress" }).click();
    expect(await said(page, ".map")).toEqual([]);
    expect(await page.evaluate(() => ({ ...localStorage }))).not.toHaveProperty("course-progress");
    await page.reload();
    expect(await page.locator(".progress, .progress-note").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  inBrowser("is not kept if the browser refuses storage, and exercises still work", async () => {
    const { page, complaints } = await book.visit("00-fixture");
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await page.reload();
    await answer(page, "first", "1", "not yet");
    expect(await said(page, ".contents")).toEqual([]);
    expect(await page.locator("details.solution").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it("ignores anything in storage that the book did not write", () => {
    const progress = (text: string) =>
      new Progress(() => ({ getItem: () => text, setItem: () => {}, removeItem: () => {} }));
    for (const text of ["{", "null", "7", '{"a":3}', '{"a":{"exercises":[1]}}', '{"__proto__":{}}'])
      expect(progress(text).of("a"), text).toEqual({ read: false, exercises: {} });
    const some = '{"a":{"read":true,"exercises":{"b":"solved","c":"<b>","__proto__":"tried"}}}';
    const { read, exercises } = progress(some).of("a");
    expect([read, Object.entries(exercises)]).toEqual([
      true,
      [
        ["b", "solved"],
        ["__proto__", "tried"],
      ],
    ]);
  });
});
