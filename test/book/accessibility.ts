import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

// The minified file, because `axe.source` is twice as large.
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** All rules of WCAG 2.2 AA, by axe's tags. */
export const allRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules that depend on colours: enough, in half the time, if all rules were checked in another theme. */
export const colourRules = ["color-contrast", "link-in-text-block"];

/** The violations that axe finds on a page and in its frames, one line each. */
export async function accessibilityProblems(
  page: Page,
  rules: readonly string[] = allRules,
): Promise<string[]> {
  for (const frame of await page.locator("iframe:visible").all())
    await frame.scrollIntoViewIfNeeded();
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await problemsIn(frame, rules)));
  return found;
}

async function problemsIn(frame: Frame, rules: readonly string[]): Promise<string[]> {
  // Injected once for each document: sending its half megabyte takes as long as checking a page.
  if (await frame.evaluate("typeof axe === 'undefined'")) await frame.evaluate(axeSource);
  return frame.evaluate(
    async ([runOnly]) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run(document, {
        runOnly,
        iframes: false,
        resultTypes: ["violations"],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    [[...rules]],
  );
}
