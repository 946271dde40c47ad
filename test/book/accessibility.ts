import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

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
  if (await frame.evaluate("typeof axe === 'undefined'")) await frame.evaluate(axe.source);
  return frame.evaluate(
    async ([runOnly]) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run(document, { runOnly, iframes: false });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    [rules ? [...rules] : levels],
  );
}
