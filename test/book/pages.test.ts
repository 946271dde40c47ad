import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { citation, course } from "../../lib/book/pages/citation.js";
import { searchIn } from "../../lib/book/search/search.js";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { claims } from "../../lib/lessons/article/claims.js";
import { sentences } from "../../lib/lessons/article/sentences.js";
import { glossary } from "../../lib/lessons/glossary.js";
import { ways } from "../../lib/lessons/ways.js";
import { hasTag } from "../../lib/notebook/cellText.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import { joinLines } from "../../lib/notebook/nbformat.js";
import { type NotebookFile, readNotebook } from "../../lib/notebook/notebookFile.js";
import { publicQuestions } from "../lessons/publicQuestions.js";
import { courseBook } from "./builtBook.js";
import { all, pagesOf, parsePage } from "./page.js";

let folder: string;
let notebooks: NotebookFile[];
const pages = new Map<string, Document>();

beforeAll(async () => {
  folder = await courseBook();
  notebooks = await Promise.all((await findNotebooks(courseFolders())).map(readNotebook));
  for (const file of pagesOf(folder)) pages.set(file, parsePage(folder, file));
});

const page = (file: string) => pages.get(file) as Document;
/** The ids of the elements of a page. */
const idsOf = (file: string) => new Set(all(page(file), "[id]").map(({ id }) => id));

describe("every page", () => {
  it("links only to existing files and anchors, by relative addresses", () => {
    const ids = new Map([...pages.keys()].map((file) => [file, idsOf(file)]));
    for (const [file, document] of pages)
      for (const link of all(document, "[href], [src]")) {
        const target = link.getAttribute("href") ?? link.getAttribute("src") ?? "";
        if (/^(?:https?:|data:)/.test(target)) continue;
        const url = new URL(target, `file://${folder}/${file}`);
        expect(target, file).not.toMatch(/^\//);
        expect(existsSync(decodeURIComponent(url.pathname)), `${file} → ${target}`).toBe(true);
        if (!url.hash) continue;
        const aim = decodeURIComponent(url.pathname.split("/").at(-1) ?? "");
        const id = decodeURIComponent(url.hash.slice(1));
        expect(ids.get(aim)?.has(id), `${file} → ${target}`).toBe(true);
      }
  });

  it("has one title, no skipped heading levels, and each id once", () => {
    for (const [file, document] of pages) {
      const levels = all(document, "h1, h2, h3, h4").map(({ localName }) => Number(localName[1]));
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1);
      levels.reduce((before, level) => {
        expect(level, file).toBeLessThanOrEqual(before + 1);
        return level;
      });
      const ids = all(document, "[id]").map(({ id }) => id);
      expect(new Set(ids).size, file).toBe(ids.length);
    }
  });

  it("has no formula that KaTeX cannot parse", () => {
    for (const [file, document] of pages) expect(all(document, ".katex-error"), file).toEqual([]);
  });

  it("marks Chinese text with its language", () => {
    for (const [file, document] of pages)
      for (const node of all(document, "main *")) {
        const own = [...node.childNodes].filter(({ nodeType }) => nodeType === 3);
        const text = own.map(({ textContent }) => textContent).join("");
        if (!/\p{Script=Han}/u.test(text) || node.matches("code, pre *, svg *, annotation"))
          continue;
        expect(node.closest("[lang]")?.getAttribute("lang"), `${file}: ${text}`).toBe("zh");
      }
  });
});

describe("a lesson's page", () => {
  it("covers what the reader should predict, and nothing else, until it is opened", () => {
    for (const { name, notebook } of notebooks) {
      const covers = all(page(`${name}.html`), "details.prediction");
      const predicted = notebook.cells.filter(
        (cell) => hasTag(cell, "predict") && "outputs" in cell && cell.outputs.length > 0,
      );
      const cells = covers.map((cover) => cover.closest("section.cell")?.getAttribute("data-cell"));
      expect(cells, name).toEqual(predicted.map(({ id }) => id));
      for (const cover of covers) {
        expect(cover.hasAttribute("open"), name).toBe(false);
        expect(cover.firstElementChild?.textContent).toBe("Predict first, then open");
        expect(cover.querySelectorAll(".outputs > *").length, name).toBeGreaterThan(0);
      }
    }
  });

  it("covers the text below such an output, too, up to the next heading or code cell", () => {
    const told = (file: string, cell: string) =>
      page(file).querySelector(`[data-cell="${cell}"] details.prediction > .outputs ~ *`);
    expect(told("04-binary-cross-entropy.html", "naive")?.textContent).toMatch(/^It is NaN/);
    for (const { name } of notebooks)
      for (const cover of all(page(`${name}.html`), "details.prediction")) {
        const next = cover.closest("section.cell")?.nextElementSibling;
        expect(next?.matches("h1, h2, h3, h4, section.cell") ?? true, name).toBe(true);
        expect(cover.querySelector("h1, h2, h3, h4, section.cell"), name).toBeNull();
      }
  });

  it("has every cell of its notebook, with its id, its tags, its code and its outputs", () => {
    for (const { name, notebook } of notebooks) {
      const cells = all(page(`${name}.html`), "section.cell");
      const codes = notebook.cells.filter((cell) => cell.cell_type === "code");
      expect(cells.map((cell) => cell.getAttribute("data-cell"))).toEqual(
        codes.map(({ id }) => id),
      );
      cells.forEach((cell, i) => {
        const { metadata, source, outputs } = codes[i];
        expect(cell.getAttribute("data-tags")).toBe((metadata.tags ?? []).join(" "));
        expect(cell.querySelector("pre.source > code")?.textContent).toBe(`${joinLines(source)}\n`);
        expect(cell.querySelector(".outputs")?.childElementCount === 0).toBe(outputs.length === 0);
      });
    }
  });

  it("contains no solution", () => {
    for (const { name, notebook } of notebooks) {
      const text = page(`${name}.html`).documentElement.textContent ?? "";
      expect(text).not.toMatch(/(?:BEGIN|END) SOLUTION/);
      for (const { metadata } of notebook.cells) {
        const solution = joinLines(metadata.solution ?? "").trim();
        if (solution) expect(text).not.toContain(solution);
      }
    }
  });

  it("lists its sections in the contents, and links to the lessons before and after", () => {
    notebooks.forEach(({ name }, i) => {
      const document = page(`${name}.html`);
      const sections = all(document, ".contents .sections a").map(({ textContent }) => textContent);
      expect(sections).toEqual(all(document, "main h2").map(({ textContent }) => textContent));
      expect(sections.length).toBeGreaterThan(2);
      const around = [notebooks[i - 1], notebooks[i + 1]].filter(Boolean);
      expect(all(document, ".neighbours a").map((link) => link.getAttribute("href"))).toEqual(
        around.map((other) => `${other.name}.html`),
      );
    });
  });

  it("has alternative text and a caption for every figure", () => {
    for (const [file, document] of pages)
      for (const figure of all(document, "main figure.output")) {
        expect(figure.querySelector("svg")?.getAttribute("aria-label"), file).toBeTruthy();
        expect(figure.querySelector("figcaption")?.textContent, file).toBeTruthy();
      }
  });

  it("has its title and its question in the metadata", () => {
    const document = page("04-binary-cross-entropy.html");
    expect(document.title).toBe("4. Binary cross-entropy – Cross-entropy, taken apart");
    const description = document.querySelector("meta[name=description]")?.getAttribute("content");
    expect(description).toMatch(/^A mail filter gave a mail the probability 0\.3 .*\?$/);
  });

  it("links only the first mention of a term", () => {
    const terms = all(page("04-binary-cross-entropy.html"), "a.term").map((link) =>
      link.getAttribute("href"),
    );
    expect(terms).toContain("glossary.html#likelihood");
    expect(new Set(terms).size).toBe(terms.length);
  });
});

describe("the other pages", () => {
  it("the cover shows every lesson with its question and its minutes", () => {
    const entries = all(page("index.html"), ".map > li");
    expect(entries).toHaveLength(notebooks.length);
    for (const entry of entries) {
      expect(entry.querySelector(".question")?.textContent).toMatch(/\?$/);
      expect(entry.querySelector(".facts")?.textContent).toMatch(/^\d+ min/);
      expect(entry.querySelectorAll("ul li").length).toBeGreaterThanOrEqual(3);
    }
  });

  it("the cover tells the two ways through the course, each with its lessons and its hours", () => {
    const maps = all(page("index.html"), "ol.map");
    expect(maps).toHaveLength(ways.length);
    ways.forEach(({ id, title, lessons: [first, last] }, i) => {
      expect(page("index.html").getElementById(`way-${id}`)?.textContent).toBe(title.en);
      expect(maps[i].previousElementSibling?.textContent).toMatch(/about \d+½? hours/);
      const links = [...maps[i].querySelectorAll("h4 a")].map((a) => a.getAttribute("href"));
      const own = notebooks.filter(
        ({ name }) => first <= Number.parseInt(name, 10) && Number.parseInt(name, 10) <= last,
      );
      expect(links).toEqual(own.map(({ name }) => `${name}.html`));
    });
  });

  it("the article's page quotes every claim", () => {
    for (const { id, quote } of claims)
      expect(page("article.html").getElementById(id)?.textContent).toContain(quote);
  });

  it("the article's page lists every sentence, with its claims or the reason why it has none", () => {
    const rows = all(page("article.html"), "table.sentences tbody tr");
    expect(rows).toHaveLength(sentences.length);
    rows.forEach((row, i) => {
      const { begins, claims: ids, none } = sentences[i];
      expect(row.textContent).toContain(begins);
      expect(all(row as unknown as Document, "a").map(({ textContent }) => textContent)).toEqual(
        ids ?? [],
      );
      if (none) expect(row.textContent).toContain(`none: ${none.en}`);
    });
  });

  it("the glossary lists every term, with its other names and functions that exist", async () => {
    const library = await import("@course/lib");
    for (const { id, term, also, functions = [] } of glossary) {
      const entry = page("glossary.html").getElementById(id)?.textContent;
      expect(entry).toContain(term.en);
      expect(entry).toContain(term.zh);
      for (const name of [...(also?.en ?? []), ...(also?.zh ?? [])]) expect(entry).toContain(name);
      for (const name of functions) expect(library, `${id}: ${name}`).toHaveProperty(name);
    }
  });

  it("the search index contains only addresses that exist", () => {
    const documents = JSON.parse(readFileSync(join(folder, "assets", "search.json"), "utf8"));
    const ids = new Map([...pages.keys()].map((file) => [file, idsOf(file)]));
    expect(documents.length).toBeGreaterThan(50);
    for (const { address } of documents) {
      const [file, id] = address.split("#").map(decodeURIComponent);
      expect(ids.get(file)?.has(id), address).toBe(true);
    }
  });

  it("the search finds the lesson that answers each public question", () => {
    const search = searchIn(
      JSON.parse(readFileSync(join(folder, "assets", "search.json"), "utf8")),
    );
    const missed = publicQuestions.filter(
      ([words, lesson]) => !search(words).some(({ address }) => address.startsWith(`${lesson}-`)),
    );
    expect(missed).toEqual([]);
  });

  it("the search finds numbers, acronyms, other names, Chinese words and claims", () => {
    const search = searchIn(
      JSON.parse(readFileSync(join(folder, "assets", "search.json"), "utf8")),
    );
    /** Whether one of the first hits is at this address. */
    const finds = (question: string, address: string): boolean =>
      search(question)
        .slice(0, 6)
        .some((hit) => decodeURIComponent(hit.address).startsWith(address));
    for (const [question, address] of [
      ["0.693", "loss.html#is-ln-2"],
      ["2.302585", "loss.html#is-ln-10"],
      ["2.302", "05-cross-entropy.html"], // a cell prints it
      ["BCE", "glossary.html#binary-cross-entropy"],
      ["maximum likelihood", "04-binary-cross-entropy.html"],
      ["calibration", "13-honest-probabilities.html"],
      ["KL散度", "06-entropy-and-kl.html"],
      ["二元交叉熵", "glossary.html#binary-cross-entropy"],
      ["对数几率", "03-sigmoid.html"],
      ["信息量", "06-entropy-and-kl.html"],
      ["底数", "02-softmax.html"],
      ["为什么", "16-loss-as-file-size.html"],
      ["下溢", "04-binary-cross-entropy.html"],
      ["C9", "article.html#C9"],
      ["Array<number>", "13-honest-probabilities.html"],
    ])
      expect(finds(question, address), question).toBe(true);
    for (const question of ["<b>", "zzzzqq", "<"]) expect(search(question), question).toEqual([]);
    const paths = search("what the number hides").map((hit) => hit.page);
    expect(paths).toContain("13. Honest probabilities › How sure, and how often right?");
    const noted = claims.filter(({ note }) => note.zh.length > 8);
    const lost = noted.filter(
      ({ id, note }) =>
        !search(note.zh.slice(0, 12)).some((hit) => hit.address === `article.html#${id}`),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it("the citation agrees with package.json and the licence", () => {
    const described = JSON.parse(readFileSync(join(clone, "package.json"), "utf8"));
    const licence = readFileSync(join(clone, "LICENSE"), "utf8");
    expect(course.version).toBe(described.version);
    expect(licence.toLowerCase()).toContain(`${course.year} ${course.authors.toLowerCase()}`);
    expect(page("take.html").body.textContent).toContain(citation());
  });

  it("each lesson's notebook can be downloaded, as it was executed", () => {
    for (const { name, notebook } of notebooks) {
      const link = page("take.html").querySelector(`a[href="${name}.ipynb"]`);
      expect(link?.hasAttribute("download"), name).toBe(true);
      const file = readFileSync(join(folder, `${name}.ipynb`), "utf8");
      expect(file, name).toBe(formatNotebook(notebook));
    }
  });
});
