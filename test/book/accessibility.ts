import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

// Not `axe.source`, which is twice as long to read.
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What a change of colours can break, once all rules hold in others: it takes half the time. */
export const colourRules = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong on a page and in its frames: one line a fault. */
export async function accessibilityProblems(
  page: Page,
  rules?: readonly string[],
): Promise<string[]> {
  for (const frame of await page.locator("iframe").all()) await frame.scrollIntoViewIfNeeded();
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await problemsIn(frame, rules)));
  return found;
}

async function problemsIn(frame: Frame, rules?: readonly string[]): Promise<string[]> {
  // Half a megabyte, which takes as long to come as a page to check: once for each document.
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
    [rules ? [...rules] : levels],
  );
}
