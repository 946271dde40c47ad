import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach } from "vitest";
import { openReader, type Reader, type Visit } from "../reader.js";

/** A book in a browser. Each visit has its own browser storage. */
export interface BookUnderTest {
  visit(lesson: string): Promise<Visit>;
  /**
   * A visit that tests share, because opening a page takes longer than most tests: each finds the lesson reset, but
   * perhaps with open editors. After a test that failed, the next gets another visit.
   */
  sharedVisit(lesson: string): Promise<Visit>;
  /** Opens the page of a visit again, with the same browser storage. */
  visitAgain(page: Page): Promise<Page>;
}

/** @param build  makes the book when the first page is visited, and returns its folder */
export function useBook(build: () => Promise<string>): BookUnderTest {
  let reader: Promise<Reader> | undefined;
  const shared = new Map<string, Visit>();
  afterEach(({ task }) => {
    if (task.result?.state === "fail") shared.clear();
  });
  afterAll(async () => (await reader)?.close());
  async function visit(lesson: string): Promise<Visit> {
    reader ??= build().then((folder) => openReader(folder));
    return (await reader).visit(`${lesson}.html`);
  }
  return {
    visit,
    sharedVisit: async (lesson) => {
      const before = shared.get(lesson);
      if (before) {
        await before.page.getByRole("button", { name: "Reset lesson" }).click();
        return before;
      }
      const first = await visit(lesson);
      shared.set(lesson, first);
      return first;
    },
    visitAgain: async (page) => {
      const again = await page.context().newPage();
      await again.goto(page.url());
      return again;
    },
  };
}

/** One cell of a page, with its parts as a reader finds them. */
export interface CellUnderTest {
  section: Locator;
  /** Presses the button whose name begins with this text. */
  press(name: string): Promise<void>;
  output(): Promise<string>;
  state(): Promise<string | null>;
  /** Replaces the text in its editor. */
  type(text: string): Promise<void>;
}

export function cellOf(page: Page, id: string): CellUnderTest {
  const section = page.locator(`.cell[data-cell="${id}"]`);
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
