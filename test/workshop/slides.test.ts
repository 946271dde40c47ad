import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Cell, Notebook } from "../../lib/notebook/nbformat.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { slideTypesOf } from "../../lib/notebook/slideTypes.js";
import { withLanguage } from "../../lib/text/currentLanguage.js";
import type { Language } from "../../lib/text/text.js";
import type { LessonGuide } from "../../lib/workshop/guides/lessonGuide.js";
import { lessonGuides } from "../../lib/workshop/guides/lessonGuides.js";
import { deckPage } from "../../lib/workshop/slides/deckPage.js";
import { speakerScript } from "../../lib/workshop/slides/speakerScript.js";
import { code, markdown, notebook } from "../cli/fixtures.js";

const root = fileURLToPath(new URL("../../notebooks/", import.meta.url));
const names = readdirSync(root).filter((name) => /^\d\d-.*\.ipynb$/.test(name));
const lessons = await Promise.all(
  (["en", "zh"] as const).flatMap((language) =>
    names.map(async (name) => {
      const folder = language === "en" ? root : join(root, language);
      return { language, ...(await readNotebook(join(folder, name))) };
    }),
  ),
);
const inEnglish = lessons.filter(({ language }) => language === "en");

const guideOf = (name: string): LessonGuide | undefined =>
  lessonGuides.find(({ lesson }) => lesson === Number.parseInt(name, 10));

function deckOf(
  of: Notebook,
  guide?: LessonGuide,
  language: Language = "en",
  name = "01-x",
): Document {
  const html = withLanguage(language, () => deckPage(name, of, guide, ["c2NyaXB0"]));
  return parseHTML(html).document as unknown as Document;
}
const decks = lessons.map(({ language, name, notebook }) => ({
  language,
  name,
  notebook,
  deck: deckOf(notebook, guideOf(name), language, name),
}));
const all = (part: Document | Element, selector: string): Element[] => [
  ...part.querySelectorAll(selector),
];
const tagged = (cell: Cell, tag: string): boolean => cell.metadata.tags?.includes(tag) ?? false;
const text = (part: Element | null): string => (part?.textContent ?? "").replace(/\s+/g, " ");

const title = markdown("title", "# 1. A title\n\n**Why?** You will\n\n- do,\n- see.\n\n5 minutes.");
const setup = code("setup", "import {} from 'x';", ["setup"]);
const shows = (id: string, tags: string[] = []): Cell =>
  code(id, "1 + 1;", tags, [{ output_type: "stream", name: "stdout", text: "2\n" }]);
const withType = (cell: Cell, type: unknown): Cell => ({
  ...cell,
  metadata: { ...cell.metadata, slideshow: { slide_type: type } },
});

describe("the type of a cell among slides", () => {
  const cells = [
    title,
    setup,
    markdown("section", "## A section"),
    shows("sum"),
    markdown("reading", "It is two."),
    shows("guess", ["predict"]),
    markdown("deeper", "### A part"),
    markdown("more", "More."),
    code("where", 'progress("01");'),
  ];

  it("follows from headings, code and tags", () => {
    expect(slideTypesOf(notebook(cells))).toEqual([
      "slide",
      "skip",
      "slide",
      "-",
      "subslide",
      "fragment",
      "subslide",
      "-",
      "skip",
    ]);
  });

  it("is what the metadata say, if Jupyter knows it", () => {
    for (const type of ["slide", "subslide", "fragment", "notes", "skip", "-"])
      expect(slideTypesOf(notebook([title, withType(cells[4], type)]))[1]).toBe(type);
    for (const type of ["slides", "", null, 3])
      expect(slideTypesOf(notebook([title, shows("sum"), withType(cells[4], type)]))[2]).toBe(
        "subslide",
      );
  });

  it.each(inEnglish)("is the same in both languages: $name", ({ name, notebook: english }) => {
    const chinese = lessons.find((one) => one.language === "zh" && one.name === name);
    expect(slideTypesOf(chinese?.notebook as Notebook)).toEqual(slideTypesOf(english));
  });
});

describe("a deck", () => {
  it("has a column for the title and each section, also for one that begins inside of a cell", () => {
    const deck = deckOf(
      notebook([
        title,
        markdown("one", "## One"),
        shows("sum"),
        markdown("two", "So it is 2.\n\n## Two\n\nNext."),
      ]),
    );
    const columns = all(deck, ".slides > .column");
    expect(columns.map((column) => all(column, ":scope > section").length)).toEqual([1, 2, 1]);
    expect(columns.map((column) => text(column.querySelector("h1, h2")))).toEqual([
      "1. A title",
      "One",
      "Two",
    ]);
    expect(text(columns[1].children[1])).toContain("So it is 2.");
  });

  it("shows of the title cell the question and the tasks, and folds the set-up", () => {
    const deck = deckOf(notebook([title, setup]));
    expect(text(deck.querySelector(".slide-body"))).toMatch(/Why\?.*do,.*see\./);
    expect(text(deck.body)).not.toContain("5 minutes");
    expect(deck.querySelector(".deck-setup:not([open]) .cell[data-cell=setup]")).not.toBeNull();
  });

  it("puts notes where only the speaker sees them, and leaves skipped cells out", () => {
    const cells = [
      title,
      withType(markdown("aside", "Aside."), "notes"),
      withType(markdown("no", "Never."), "skip"),
    ];
    const deck = deckOf(notebook(cells));
    expect(text(deck.querySelector("aside.notes"))).toContain("Aside.");
    expect(text(deck.querySelector(".slide-body"))).not.toContain("Aside.");
    expect(deck.documentElement.outerHTML).not.toContain("Never.");
  });

  it("has no markup of a hostile notebook", () => {
    const attack = '<img src=x onerror="alert(1)"></section><script>alert(1)</script>';
    const deck = deckOf(notebook([markdown("title", `# ${attack}`), markdown("a", attack)]));
    expect(all(deck, "img, .slides script")).toEqual([]);
    expect(all(deck, ".slides section")).toHaveLength(2);
  });
});

describe.each(decks)(
  "the deck of $name, $language",
  ({ language, name, notebook: lesson, deck }) => {
    it("has every cell once, but for the reader's progress", () => {
      const shown = all(deck, "[data-cells]").flatMap(
        (slide) => slide.getAttribute("data-cells")?.split(" ").filter(Boolean) ?? [],
      );
      const left = lesson.cells.map(({ id }) => id).filter((id) => !shown.includes(id));
      expect(new Set(shown).size).toBe(shown.length);
      expect(left).toEqual(["progress"]);
    });

    it("keeps answers back: the outputs to predict, and the solutions, which no cell shows", () => {
      for (const cell of lesson.cells) {
        const shown = deck.querySelector(`.cell[data-cell="${cell.id}"]`);
        if (tagged(cell, "predict") && shown?.querySelector(".outputs")?.childElementCount)
          expect(shown.querySelector(".outputs.fragment"), cell.id).not.toBeNull();
        if (!tagged(cell, "exercise")) continue;
        expect(shown?.querySelector(".outputs")?.childElementCount, cell.id).toBe(0);
        expect(shown?.nextElementSibling?.matches(".answered.fragment"), cell.id).toBe(true);
      }
      expect(all(deck, ".answered")).toHaveLength(all(deck, ".cell[data-tags~=exercise]").length);
    });

    it("gives the speaker the guide of each section", () => {
      const notes = all(deck, "aside.notes").map(text).join(" ");
      const body = all(deck, ".slide-body").map(text).join(" ");
      for (const { ask, expect: answer } of guideOf(name)?.sections ?? []) {
        const [asked, expected] = [ask, answer].map((one) =>
          one[language].replace(/[`*_$'’]/g, "").slice(0, 12),
        );
        expect(notes.replace(/[`*_$'’]/g, "")).toContain(asked);
        expect(notes.replace(/[`*_$'’]/g, "")).toContain(expected);
      }
      expect(body).not.toContain(language === "en" ? "Some think:" : "有人以为:");
    });

    it("leads nowhere and loads nothing from elsewhere", () => {
      const addresses = all(deck, "[href], [src]").map(
        (one) => one.getAttribute("href") ?? one.getAttribute("src"),
      );
      const up = language === "en" ? "" : "../";
      const own = new RegExp(`^(?:${up.replaceAll(".", "\\.")}assets/|data:image/)`);
      expect(addresses.filter((address) => !own.test(address ?? ""))).toEqual([]);
      expect(all(deck, "a")).toEqual([]);
      expect(all(deck, "section section section")).toEqual([]); // reveal.js takes each for a slide
    });
  },
);

describe("the speaker's window", () => {
  const reveal = dirname(
    createRequire(new URL("../../lib/", import.meta.url)).resolve("reveal.js"),
  );
  const plugin = readFileSync(join(reveal, "plugin", "notes.mjs"), "utf8");

  it("runs the script that the installed reveal.js writes into it", () => {
    expect(() => new Function(speakerScript(plugin))).not.toThrow();
    expect(speakerScript(plugin)).toContain("handleStateMessage");
  });

  it("is refused if a later reveal.js keeps its script elsewhere", () => {
    expect(() => speakerScript('const view = "<p>no script</p>"')).toThrow(/another way/);
  });
});
