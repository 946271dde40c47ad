import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { chromium, itWith } from "../cli/available.js";
import { code, markdown, notebook } from "../cli/fixtures.js";
import { sample } from "../sample.js";
import { accessibilityProblems, allRules, colourRules } from "./accessibility.js";
import { bookOf, courseBook } from "./builtBook.js";
import { attacks, markdownAttacks, svgAttacks } from "./hostile.js";
import { kindOfPage, pagesOf } from "./page.js";
import { openReader, type Reader, type Visit } from "./reader.js";

// The book as its readers see it: on a static host, below a subpath, in a real browser.

let folder: string;
let reader: Reader;
/** The pages of the book that are tested, each opened once, by file. */
const visits = new Map<string, Visit>();

beforeAll(async () => {
  if (!chromium.met) return;
  folder = await courseBook();
  reader = await openReader(folder);
  // One after the other: of pages that opened all at once, on a busy machine, some never became quiet.
  for (const file of sample(pagesOf(folder), (file) => kindOfPage(folder, file)))
    visits.set(file, await reader.visitUntilQuiet(file));
}, 600_000); // all pages of the long run, after the book is built
afterAll(() => reader?.close());

/** How a page is looked at. Colours are the same at every width, so one width in the dark is enough. */
const looks = [
  { where: "a desk, in light colours", width: 1280, colours: "light" },
  { where: "a desk, in dark colours", width: 1280, colours: "dark" },
  { where: "a phone, in light colours", width: 390, colours: "light" },
];

type PageTest = (visit: Visit, file: string) => Promise<void>;

async function onEveryPage(test: PageTest): Promise<void> {
  for (const [file, visit] of visits) await test(visit, file);
}

/** Of a second look at the same pages, npm test takes one. */
async function onSampledPages(test: PageTest): Promise<void> {
  for (const [file, visit] of sample([...visits])) await test(visit, file);
}

describe("every page of the book", () => {
  itWith(
    [chromium],
    "loads without errors or warnings, and only from its own host",
    () =>
      onEveryPage(async ({ page, complaints, requests }, file) => {
        expect(complaints, file).toEqual([]);
        const asked = requests.filter((url) => !url.startsWith("blob:")); // the view of an explorable
        expect(asked.filter((url) => !url.startsWith(reader.address))).toEqual([]);
        const whole = requests.filter((url) => /woff2$/.test(url) && !/-used\.woff2$/.test(url));
        expect(whole, `${file} needs more of a font than the book's formulas use`).toEqual([]);
        expect(await page.title()).toContain("Cross-entropy, taken apart");
      }),
    120_000,
  );

  looks.forEach(({ where, width, colours }, look) => {
    const onPages = look === 0 ? onEveryPage : onSampledPages;
    itWith(
      [chromium],
      `meets WCAG 2.2 AA on ${where}`,
      async () => {
        const [rules, theme] = colours === "dark" ? [colourRules, "button.theme"] : [allRules];
        await onPages(async ({ page }, file) => {
          await page.setViewportSize({ width, height: 844 });
          if (theme) await page.click(theme);
          expect(await accessibilityProblems(page, rules), file).toEqual([]);
          if (theme) await page.click(theme);
        });
      },
      300_000,
    );
  });

  itWith(
    [chromium],
    "has lines of at most 75 characters",
    () =>
      onEveryPage(async ({ page }, file) => {
        await page.setViewportSize({ width: 1280, height: 844 });
        const longest = await page.evaluate(longestLine);
        expect(longest, file).toBeLessThanOrEqual(75);
      }),
    120_000,
  );

  itWith(
    [chromium],
    "names no Chinese font, which would draw Latin letters, and quotes as wide as characters",
    () =>
      onEveryPage(async ({ page }, file) => {
        expect(await page.evaluate(wideQuotes), file).toEqual([]);
      }),
  );

  itWith(
    [chromium],
    "does not scroll sideways on a phone",
    () =>
      onEveryPage(async ({ page }, file) => {
        await page.setViewportSize({ width: 390, height: 844 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, file).toBe(390);
      }),
    120_000,
  );
});

/** The greatest number of characters per line, estimated from the mean width of a character in each long paragraph. */
function longestLine(): number {
  const counts = [...document.querySelectorAll<HTMLElement>("main p")].map((paragraph) => {
    const text = paragraph.innerText;
    if (text.length < 150 || paragraph.querySelector(".katex, code, [lang=zh], select, textarea"))
      return 0;
    const column = paragraph.clientWidth;
    paragraph.style.cssText = "position: absolute; white-space: nowrap; max-width: none";
    const width = paragraph.clientWidth / text.length;
    paragraph.style.cssText = "";
    return column / width;
  });
  return Math.max(...counts);
}

/** The fonts of the page in which an apostrophe is about as wide as a Chinese character. */
function wideQuotes(): string[] {
  const parts = [...document.querySelectorAll("body, main :is(p, table, code, figcaption, text)")];
  const families = parts.flatMap((part) => getComputedStyle(part).fontFamily.split(","));
  const ruler = document.createElement("span");
  ruler.textContent = "’";
  document.body.append(ruler);
  const wide = [...new Set(families)].filter((family) => {
    ruler.style.cssText = `position: absolute; font: 100px ${family}, monospace`;
    return ruler.getBoundingClientRect().width > 75;
  });
  ruler.remove();
  return wide;
}

/** A frame sends its height in a message, so the page follows a moment later. */
async function expectFrameToFit(page: Page): Promise<void> {
  const frame = page.frameLocator("iframe");
  const mismatch = async () => {
    const [outer, inner] = await Promise.all([
      page.locator("iframe").boundingBox(),
      frame.locator("html").evaluate((html) => html.getBoundingClientRect().height),
    ]);
    return Math.abs((outer?.height ?? 0) - inner);
  };
  await expect.poll(mismatch).toBeLessThan(2);
}

describe("a lesson", () => {
  itWith(
    [chromium],
    "can be read without JavaScript, with its figures, formulas and contents",
    async () => {
      const { page, complaints, close } = await reader.visit("02-softmax.html", {
        javaScriptEnabled: false,
      });
      expect(complaints).toEqual([]);
      for (const part of ["main .katex", "main svg", ".contents", ".neighbours a", "iframe"])
        expect(await page.locator(part).filter({ visible: true }).count(), part).toBeGreaterThan(0);
      for (const part of ["button", "input"])
        expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0);
      // Chromium's switch for JavaScript does not affect frames, so the frame's source is checked instead.
      expect(await page.getAttribute("iframe", "srcdoc")).toContain('<img alt="Bars of three');
      await close();
    },
  );

  itWith(
    [chromium],
    "has interactive figures that react, in frames with their height and the page's theme",
    async () => {
      const { page, complaints, close } = await reader.visit("02-softmax.html");
      const frame = page.frameLocator("iframe");
      await page.locator("iframe").scrollIntoViewIfNeeded();
      const before = await frame.locator("[role=status]").innerText();
      await frame.locator("input").first().fill("5");
      expect(await frame.locator("[role=status]").innerText()).not.toBe(before);
      await expectFrameToFit(page);
      const paper = () =>
        frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
      const light = await paper();
      await page.click("button.theme");
      await expect.poll(paper).not.toBe(light);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  itWith(
    [chromium],
    "gives a frame its height, even if the frame loads before the page's script",
    async () => {
      const { page, close } = await reader.visit("02-softmax.html");
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route("**/assets/page.js", async (route) => {
        await released;
        await route.continue();
      });
      await page.reload({ waitUntil: "commit" });
      await page.locator("iframe").scrollIntoViewIfNeeded();
      const frame = page.frameLocator("iframe");
      await frame.locator("[data-part=picture] svg").waitFor();
      release();
      await expectFrameToFit(page);
      await close();
    },
  );

  itWith([chromium], "prints in light colours, without navigation", async () => {
    const { page, close } = await reader.visit("04-binary-cross-entropy.html", {
      colorScheme: "dark",
    });
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "print" });
    const look = await page.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      shown: [...document.querySelectorAll(".bar, .contents, .neighbours")].filter((part) =>
        part.checkVisibility(),
      ).length,
    }));
    expect(look).toEqual({ paper: "rgb(253, 253, 251)", shown: 0 });
    // Prose has the whole width, and no figure is so high that much of a page stays empty before it.
    const sizes = await page.evaluate(() => {
      const width = document.querySelector("main")?.clientWidth ?? 0;
      const paragraphs = [...document.querySelectorAll<HTMLElement>("article > p")];
      const figures = [...document.querySelectorAll("figure svg")];
      return {
        narrowest: Math.min(...paragraphs.map(({ offsetWidth }) => offsetWidth / width)),
        highest: Math.max(...figures.map((svg) => svg.getBoundingClientRect().height)),
      };
    });
    expect(sizes.narrowest).toBe(1);
    expect(sizes.highest).toBeLessThan(310); // a third of a page
    await close();
  });

  itWith([chromium], "keeps the choice of light or dark for all pages", async () => {
    const { page, close } = await reader.visit("index.html", { colorScheme: "light" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.click("button.theme");
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(`${reader.address}glossary.html`);
    expect(await paper()).toBe(dark);
    expect(await page.getAttribute("button.theme", "aria-pressed")).toBe("true");
    await close();
  });

  itWith([chromium], "can be read on a host whose policy forbids inline scripts", async () => {
    const strict = {
      "content-security-policy":
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    };
    const host = await openReader(folder, strict);
    const { complaints, settled, close } = await host.visit("04-binary-cross-entropy.html");
    await settled();
    expect(complaints).toEqual([]);
    await close();
    await host.close();
  });
});

describe("the search", () => {
  itWith([chromium], "finds a section from any page and opens it, by keyboard only", async () => {
    const { page, requests, settled, close } = await reader.visit("glossary.html");
    await settled();
    expect(requests.some((url) => url.endsWith("search.json"))).toBe(false);
    await page.keyboard.press("/");
    await page.keyboard.type("underflow");
    const hit = page.locator('#book-results a[href^="04-"]').first(); // the glossary has the word, too
    await hit.waitFor();
    await page.keyboard.press("Tab");
    while (!(await hit.evaluate((link) => link === document.activeElement)))
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/04-binary-cross-entropy\.html#/);
    await close();
  });

  itWith(
    [chromium],
    "finds Chinese words and misspelt ones, reports no results, and closes with Escape",
    async () => {
      const { page, close } = await reader.visit("index.html");
      const results = page.locator("#book-results");
      const field = page.locator("input[type=search]");
      for (const [question, answer] of [
        ["交叉熵", /Cross-entropy|交叉熵/],
        ["derivtion", /erivation/],
        ["zzzzqq", /Nothing found/],
      ] as const) {
        await field.fill(question);
        await results.getByText(answer).first().waitFor();
      }
      await field.fill("entropy");
      await results.getByRole("link").first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await results.isVisible()).toBe(false);
      await close();
    },
  );
});

describe("a book of hostile notebooks", () => {
  itWith(
    [chromium],
    "opens no dialog, requests nothing from other hosts, and changes nothing on the page",
    async () => {
      const shows = (id: string, type: string, value: string) =>
        code(
          id,
          "1;",
          [],
          [{ output_type: "display_data", data: { [type]: value }, metadata: {} }],
        );
      const types = ["text/html", "text/markdown", "text/latex", "image/svg+xml"];
      const cells = types.flatMap((type, t) =>
        [...attacks, ...svgAttacks].map((value, i) => shows(`shows-${t}-${i}`, type, value)),
      );
      const texts = markdownAttacks.map((text, i) =>
        markdown(`text-${i}`, `## ${text}\n\n${text}`),
      );
      const host = await openReader(await bookOf({ "01-hostile": notebook([...texts, ...cells]) }));
      for (const file of ["01-hostile.html", "index.html"]) {
        const { page, dialogs, requests, close } = await host.visit(file);
        for (const frame of await page.locator("iframe").all())
          await frame.scrollIntoViewIfNeeded();
        await page.waitForLoadState("networkidle");
        expect(dialogs).toEqual([]);
        expect(
          requests.filter((url) => !url.startsWith(host.address) && url !== "about:srcdoc"),
        ).toEqual([]);
        expect(await page.evaluate("globalThis.hacked")).toBeUndefined();
        expect(await page.locator("#book-main").count()).toBe(1);
        await close();
      }
      await host.close();
    },
    60_000,
  );
});
