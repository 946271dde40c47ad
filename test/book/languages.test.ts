import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchIn } from "../../lib/book/search/search.js";
import type { SearchDocument } from "../../lib/book/search/searchDocuments.js";
import { setLanguage } from "../../lib/text/currentLanguage.js";
import { chromium, itWith } from "../cli/available.js";
import { accessibilityProblems, allRules } from "./accessibility.js";
import { courseBook } from "./builtBook.js";
import { all, pagesOf, parsePage } from "./page.js";
import { openReader, type Reader, type Visit } from "./reader.js";

let folder: string;
let zh: string;
let reader: Reader;

beforeAll(async () => {
  folder = await courseBook();
  zh = join(folder, "zh");
  if (chromium.met) reader = await openReader(folder);
}, 600_000);
afterAll(() => reader?.close());

const lesson = "04-binary-cross-entropy.html";

describe("the pages in Chinese", () => {
  it("are those of the English book, in a folder of their own", () => {
    expect(pagesOf(zh)).toEqual(pagesOf(folder));
  });

  it("say what language they are in, and link to themselves in the other one and back", () => {
    for (const name of pagesOf(folder)) {
      const [english, chinese] = [parsePage(folder, name), parsePage(zh, name)];
      expect([english, chinese].map(({ documentElement }) => documentElement.lang)).toEqual([
        "en",
        "zh-Hans",
      ]);
      const target = (page: Document) => page.querySelector("a.language")?.getAttribute("href");
      expect([english, chinese].map(target)).toEqual([`zh/${name}`, `../${name}`]);
      const alternates = all(chinese, "link[rel=alternate]").map((link) => [
        link.getAttribute("hreflang"),
        link.getAttribute("href"),
      ]);
      expect(alternates).toEqual([
        ["en", `../${name}`],
        ["zh-Hans", `../zh/${name}`],
        ["x-default", `../${name}`],
      ]);
    }
  });

  it("have the anchors of the English pages, so that a link leads to the same place in both", () => {
    for (const name of pagesOf(folder)) {
      const ids = (page: Document) =>
        all(page, "main [id]")
          .map(({ id }) => id)
          .sort();
      expect(ids(parsePage(zh, name)), name).toEqual(ids(parsePage(folder, name)));
    }
  });

  it("load only files that are there", () => {
    for (const name of pagesOf(zh)) {
      const addresses = all(
        parsePage(zh, name),
        "link[rel=stylesheet], link[rel=icon], script[src], main a[href], nav a[href]",
      )
        .map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "")
        .filter((address) => !/^(?:[a-z]+:|#)/.test(address));
      const missing = addresses.filter(
        (address) => !existsSync(join(zh, decodeURIComponent(address.split("#")[0]))),
      );
      expect(missing, name).toEqual([]);
    }
  });

  it("have no word of the book's own in English", () => {
    for (const name of pagesOf(zh)) {
      const page = parsePage(zh, name);
      const own = all(page, "header, nav, h1, h2, summary, .lead, th[scope=col]").map(
        ({ textContent }) => textContent,
      );
      const english = own.filter(
        (text) => /[a-z]{4}/.test(text) && !/\p{Script=Han}|S(?:oftmax|igmoid)/u.test(text),
      );
      expect(english, name).toEqual([]);
    }
  });

  it("mark no Chinese as foreign, and link terms to the glossary", () => {
    const page = parsePage(zh, lesson);
    expect(all(page, "main p [lang=zh], main li [lang=zh]")).toEqual([]);
    const terms = all(page, "a.term").map(({ textContent }) => textContent);
    expect(terms).toEqual(expect.arrayContaining(["似然"]));
  });
});

describe("the search in Chinese", () => {
  it.each(["下溢", "KL散度", "相对熵", "二元交叉熵", "标签平滑", "softmax"])(
    "finds %s",
    (question) => {
      setLanguage("zh");
      try {
        const documents = JSON.parse(
          readFileSync(join(folder, "assets", "search-zh.json"), "utf8"),
        ) as SearchDocument[];
        expect(searchIn(documents)(question).length).toBeGreaterThan(0);
      } finally {
        setLanguage(undefined);
      }
    },
  );
});

/** Opens the lesson in the folder of Chinese pages. */
async function openChinese(): Promise<Visit> {
  const visit = await reader.visitUntilQuiet(lesson);
  await visit.page.goto(`${reader.address}zh/${lesson}`);
  await visit.settled();
  return visit;
}

describe("a reader of the Chinese pages", () => {
  itWith(
    [chromium],
    "runs cells that answer in Chinese, and meets no fault",
    async () => {
      const { page, complaints } = await openChinese();
      expect(await accessibilityProblems(page, allRules)).toEqual([]);
      await page.getByRole("button", { name: "全部运行" }).click();
      const progress = page.locator('.cell[data-cell="progress"]');
      await progress.and(page.locator('[data-state="done"]')).waitFor({ timeout: 60_000 });
      expect(await progress.locator(".outputs").innerText()).toContain("第 4 课");
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(complaints).toEqual([]);
    },
    120_000,
  );

  itWith(
    [chromium],
    "keeps the place when the language changes",
    async () => {
      const { page } = await openChinese();
      await page.mouse.move(300, 300); // loads the tools, whose buttons move the text
      await page.locator("h2 .here").first().waitFor({ state: "attached" });
      const id = await page.evaluate(() => {
        const heading = document.querySelectorAll("main h2[id]")[2];
        heading.scrollIntoView();
        return heading.id;
      });
      // Playwright's own click would scroll first.
      await page.locator("a.language").evaluate((link) => (link as HTMLElement).click());
      await page.waitForURL((url) => url.hash === `#${id}`);
      expect(new URL(page.url()).pathname).not.toContain("zh");
    },
    60_000,
  );
});
