import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkGuide, sectionCells } from "../../lib/authoring/guides/checkGuide.js";
import { parseSidecar } from "../../lib/authoring/translation/sidecar.js";
import { headings } from "../../lib/notebook/cellText.js";
import { type NotebookFile, readNotebook } from "../../lib/notebook/notebookFile.js";
import type { GuideSection, LessonGuide } from "../../lib/workshop/guides/lessonGuide.js";
import { lessonGuides } from "../../lib/workshop/guides/lessonGuides.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const names = readdirSync(`${root}notebooks`).filter((name) => /^\d\d-.*\.ipynb$/.test(name));
const files = await Promise.all(names.map((name) => readNotebook(`${root}notebooks/${name}`)));
const fileOf = ({ lesson }: LessonGuide): NotebookFile =>
  files.find(({ name }) => Number.parseInt(name, 10) === lesson) as NotebookFile;
const messages = (guide: LessonGuide | undefined, file = fileOf(lessonGuides[4])): string[] =>
  checkGuide(file, guide).map(({ cell, message }) => [cell, message].filter(Boolean).join(": "));

/** The guide of lesson 4 with a change of one of its sections. */
const changed = (cell: string, change: Partial<GuideSection>): LessonGuide => ({
  ...lessonGuides[4],
  sections: lessonGuides[4].sections.map((one) =>
    one.cell === cell ? { ...one, ...change } : one,
  ),
});

describe("the guides for instructors", () => {
  it("are one for each lesson, in the order of the lessons", () => {
    const lessons = names.map((name) => Number.parseInt(name, 10));
    expect(lessonGuides.map(({ lesson }) => lesson)).toEqual(lessons);
  });

  it.each(lessonGuides)(
    "fit lesson $lesson: sections, minutes, numbers and key points",
    (guide) => {
      expect(messages(guide, fileOf(guide))).toEqual([]);
    },
  );

  it.each(lessonGuides)(
    "leave out words that the Chinese key points of lesson $lesson have",
    (guide) => {
      const path = `lib/lessons/zh/${fileOf(guide).name}.md`;
      const { cells } = parseSidecar(path, "", readFileSync(root + path, "utf8"));
      const { source = "" } = cells.find(({ id }) => id === "key-points") ?? {};
      const points = [...source.matchAll(/^- (.+)$/gm)].map(([, point]) => point);
      const absent = guide.blanks.filter(({ zh }, i) => !points[i]?.includes(zh));
      expect([absent, points.length]).toEqual([[], guide.blanks.length]);
    },
  );

  it("have no formula cut in two by a blank", () => {
    const cut = lessonGuides
      .flatMap(({ blanks }) => blanks.flatMap(({ en, zh }) => [en, zh]))
      .filter((text) => (text.match(/\$/g) ?? []).length % 2 === 1);
    expect(cut).toEqual([]);
  });

  it("never say the same twice in one lesson", () => {
    const repeated = lessonGuides.flatMap(({ sections }) => {
      const said = sections.flatMap(({ purpose, ask, expect, misconceptions }) =>
        [purpose, ask, expect, ...misconceptions.flatMap(({ thinks, say }) => [thinks, say])].map(
          ({ en }) => en,
        ),
      );
      return said.filter((text, i) => said.indexOf(text) !== i);
    });
    expect(repeated).toEqual([]);
  });
});

describe("the lint of guides", () => {
  it("takes the title and each heading of level 2 for a section, also below the text of another", () => {
    const [first, ...others] = sectionCells(files[9].notebook.cells);
    expect(headings(first)[0]).toEqual({ level: 1, text: "9. Floating-point cliffs" });
    expect(others.map(({ id }) => id)).toContain("slopes"); // its heading follows a paragraph
  });

  it("reports a lesson without a guide", () => {
    expect(messages(undefined)).toEqual(["the lesson has no guide."]);
  });

  it("reports sections that are missing, unknown or in another order", () => {
    const { sections } = lessonGuides[4];
    const wrong = [sections.slice(1), [...sections].reverse(), [...sections, sections[0]]];
    for (const each of wrong)
      expect(messages({ ...lessonGuides[4], sections: each })).toContainEqual(
        expect.stringMatching(
          /^the guide has the sections .*, and the lesson has title, likelihood/,
        ),
      );
  });

  it("reports minutes that do not add up, and sections without a minute", () => {
    expect(messages(changed("many", { minutes: 17 }))).toEqual([
      "the guide's minutes for teaching add up to 45, and the lesson states 35.",
    ]);
    expect(messages(changed("your-turn", { minutes: 10 }))).toEqual([
      "the guide's minutes for exercises add up to 10, and the lesson states 27.",
    ]);
    expect(messages(changed("best", { minutes: 0 }))).toContain(
      "best: the guide gives it 0 minutes.",
    );
  });

  it("reports a text that is empty or too long, in either language", () => {
    const long = { en: "word ".repeat(41), zh: "字".repeat(121) };
    const found = messages(changed("best", { ask: { en: "", zh: "" }, purpose: long }));
    expect(found.map((message) => message.replace(/“.*”/, "…"))).toEqual([
      "best: the guide's text … has the length 41.",
      "best: the guide's text … has the length 121.",
      "best: the guide's text … has the length 0.",
      "best: the guide's text … has the length 0.",
    ]);
  });

  it("reports a number that the lesson does not compute, or that only one language has", () => {
    const ask = { en: "Is it 0.31416 or 0.693?", zh: "是 0.31416 吗？" };
    expect(messages(changed("best", { ask }))).toEqual([
      "best: the guide says 0.31416, which the lesson does not compute.",
      "best: 0.693 is in only one language of the guide's text “Is it 0.31416 or 0.693?”.",
    ]);
  });

  it("reports blanks that are too few, or not in the words of their key point", () => {
    const { blanks } = lessonGuides[4];
    expect(messages({ ...lessonGuides[4], blanks: blanks.slice(1) })).toEqual([
      "the guide has 4 blanks, and the lesson 5 key points.",
    ]);
    const other = [{ en: "no such words", zh: "没有" }, ...blanks.slice(1)];
    expect(messages({ ...lessonGuides[4], blanks: other })).toEqual([
      "key-points: its point does not have the words “no such words” that the handout leaves out.",
    ]);
  });
});
