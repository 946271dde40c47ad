import type { Locator, Page } from "playwright-core";
import { afterAll } from "vitest";
import { openReader, type Reader, type Visit } from "../reader.js";

/** A book in a browser, each visit with a storage of its own. */
export interface BookUnderTest {
  visit(lesson: string): Promise<Visit>;
  /** Opens the page of a visit once more, for the same reader. */
  visitAgain(page: Page): Promise<Page>;
}

/** @param build  makes the book when the first page is visited, and says where it is */
export function useBook(build: () => Promise<string>): BookUnderTest {
  let reader: Promise<Reader> | undefined;
  afterAll(async () => (await reader)?.close());
  return {
    visit: async (lesson) => {
      reader ??= build().then((folder) => openReader(folder));
      return (await reader).visit(`${lesson}.html`);
    },
    visitAgain: async (page) => {
      const again = await page.context().newPage();
      await again.goto(page.url());
      return again;
    },
  };
}

/** One cell of a page, as its reader finds it. */
export interface CellUnderTest {
  section: Locator;
  /** Presses the button with the name that begins so. */
  press(name: string): Promise<void>;
  output(): Promise<string>;
  state(): Promise<string | null>;
  /** Writes into its editor, in the place of what stands there. */
  type(text: string): Promise<void>;
}

export function cellOf(page: Page, id: string): CellUnderTest {
  const section = page.locator(`section[data-cell="${id}"]`);
  return {
    section,
    press: (name) => section.getByRole("button", { name: new RegExp(`^${name}`) }).click(),
    output: () => section.locator(".outputs").innerText(),
    state: () => section.getAttribute("data-state"),
    type: async (text) => {
      await section.locator(".cm-content").click();
      await page.keyboard.press("Control+a");
      await page.keyboard.insertText(text);
    },
  };
}
