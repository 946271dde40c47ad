import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { frameScript } from "../../lib/book/markup/frame.js";
import { sanitise } from "../../lib/book/markup/sanitise.js";
import type { Cell, MimeBundle } from "../../lib/notebook/nbformat.js";
import { code, markdown, notebook } from "../cli/fixtures.js";
import { bookOf } from "./builtBook.js";
import { attacks, hostileExplorable, markdownAttacks, svgAttacks } from "./hostile.js";
import { all, pagesOf, parsePage } from "./page.js";

// A notebook may come from anyone. Whatever it contains, its page runs none of its scripts outside frames, loads
// nothing from other hosts, and keeps its own elements.

const shows = (id: string, data: MimeBundle): Cell =>
  code(id, "1;", [], [{ output_type: "display_data", data, metadata: {} }]);

const [first] = attacks;
const ids = [
  "book-main",
  "book-contents",
  "BOOK-results",
  "title",
  "text-0",
  "text-0-2",
  "a",
  "__proto__",
];
const scripts = ["application/javascript", "text/javascript", "application/vnd.any+json", first];
const explorables = attacks.map((text) => hostileExplorable(text, `${text}</script>`));
const solved = (text: string, i: number): Cell => {
  const cell = code(ids[i % ids.length], text, ["exercise", text]);
  return { ...cell, metadata: { ...cell.metadata, solution: text, [text]: text } };
};
const frameParts = "figure div img p form label span input output figcaption b".split(" ");
const partAttributes =
  "alt aria-label data-explorable data-part data-view hidden lang max min name role src step type value".split(
    " ",
  );
const everywhere = notebook(
  [
    markdown("title", `# ${first}\n\n**${first}?**\n\n- ${first}\n- b\n`),
    ...markdownAttacks.map((text, i) => markdown(`text-${i}`, `## ${text}\n\n${text}`)),
    ...attacks.map((html, i) => shows(`html-${i}`, { "text/html": html })),
    ...explorables.map((html, i) => shows(`explorable-${i}`, { "text/html": html })),
    ...svgAttacks.map((svg, i) => shows(`svg-${i}`, { "image/svg+xml": svg })),
    ...attacks.map((text, i) => shows(`markdown-${i}`, { "text/markdown": text })),
    ...attacks.map((text, i) => shows(`latex-${i}`, { "text/latex": text })),
    ...attacks.map((text, i) => shows(`plain-${i}`, { "text/plain": text })),
    ...scripts.map((type, i) => shows(`script-${i}`, { [type]: "alert(1)", "text/plain": first })),
    ...ids.map((id) => markdown(id, "## A\n\n## B")),
    ...attacks.map(solved),
    Object.assign(markdown("attached", "![a](attachment:a.svg)"), {
      attachments: { "a.svg": { "image/svg+xml": svgAttacks[0] } },
    }),
    shows("png", { "image/png": `" onerror="alert(1)` }),
    code(`id"><script>alert(1)</script>`, first, [`tag"><script>alert(1)</script>`]),
    code("printed", first, [], [{ output_type: "stream", name: "stdout", text: first }]),
    code("thrown", "", [], [{ output_type: "error", ename: first, evalue: "", traceback: [] }]),
  ],
  { course: { lesson: 1, minutes: { teaching: 1, exercises: 1 }, section: first } },
);
const fileName = `01-"><img src=x onerror=alert(1)>'&`;

describe("a book of hostile notebooks", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await bookOf({ [fileName]: everywhere, "02-next": notebook([]) });
  });

  const everyPage = (test: (page: Document, file: string) => void) => {
    for (const file of pagesOf(folder)) test(parsePage(folder, file), file);
  };

  it("is built, with a page for each notebook", () => {
    expect(pagesOf(folder)).toHaveLength(8);
    expect(pagesOf(folder)).toContain(`${fileName}.html`);
  });

  it("contains no scripts but its own", () => {
    everyPage((page) => {
      const scripts = all(page, "script").map((script) => script.getAttribute("src"));
      expect(scripts.every((source) => source?.startsWith("assets/"))).toBe(true);
    });
  });

  it("contains no event handlers and no addresses that run code", () => {
    everyPage((page, file) => {
      for (const element of all(page, "*"))
        for (const { name, value } of element.attributes) {
          expect(name, `${file} ${element.outerHTML}`).not.toMatch(/^on/i);
          if (["href", "src", "action", "formaction", "xlink:href"].includes(name))
            expect(value, file).not.toMatch(/^\s*(?:javascript|vbscript|data:text)/i);
        }
    });
  });

  it("loads nothing from other hosts", () => {
    everyPage((page, file) => {
      for (const element of all(page, "[src], link[href], use, image"))
        for (const name of ["src", "href", "xlink:href"])
          if (element.localName !== "a")
            expect(element.getAttribute(name) ?? "", file).not.toMatch(/^(?:https?:)?\/\//);
      for (const element of all(page, "main svg, main svg *"))
        for (const { name, value } of element.attributes)
          if (!["aria-label", "class"].includes(name))
            expect(value, `${file} ${name}`).not.toMatch(/\\|elsewhere/);
      expect(
        all(page, "[style]").filter((e) => /url\(/i.test(e.getAttribute("style") ?? "")),
      ).toEqual([]);
    });
  });

  it("contains no foreign forms, plug-ins, style sheets, links or animations", () => {
    everyPage((page, file) => {
      const foreign = all(
        page,
        "main :is(base, meta, link, style, object, embed, form, input, button, foreignobject, use, image, animate, set)",
      );
      // The page "What is my loss?" has a form of the book's own, and shows nothing of a notebook.
      const ofNotebooks = foreign.filter((element) => !element.closest("form.loss-box"));
      expect(file === "loss.html" ? ofNotebooks : foreign, file).toEqual([]);
    });
  });

  it("has no frames but those of explorables, whose only permission is to run the script of the book", () => {
    everyPage((page) => {
      for (const frame of all(page, "iframe")) {
        expect(frame.getAttribute("sandbox")).toBe("allow-scripts");
        expect(frame.hasAttribute("src")).toBe(false);
        const { document } = parseHTML(frame.getAttribute("srcdoc") ?? "");
        const scripts = [...document.querySelectorAll("script")].map((one) => one.textContent);
        expect(scripts).toEqual([frameScript]);
        for (const part of document.querySelectorAll("main *")) {
          expect(frameParts).toContain(part.localName);
          for (const { name } of part.attributes) expect(partAttributes).toContain(name);
          if (part.localName === "input") expect(part.getAttribute("type")).toBe("range");
        }
        for (const image of document.querySelectorAll("img"))
          expect(image.getAttribute("src")).toMatch(/^data:image\//);
      }
    });
    const frames = all(parsePage(folder, `${fileName}.html`), "iframe");
    expect(frames.length).toBe(explorables.length);
  });

  it("shows the HTML in solutions as text", () => {
    const path = join(folder, "assets", "solutions", `${fileName}.json`);
    const solutions: Record<string, string> = JSON.parse(readFileSync(path, "utf8"));
    expect(Object.keys(solutions).sort()).toEqual([...ids].sort());
    for (const html of Object.values(solutions)) {
      const { document } = parseHTML(`<html><body>${html}</body></html>`);
      const shown = [...document.body.querySelectorAll("*")];
      expect(shown.every(({ localName }) => localName === "span")).toBe(true);
      expect(attacks).toContain(document.body.textContent);
    }
  });

  it("has each id once, and no notebook takes an id of the page", () => {
    everyPage((page, file) => {
      const taken = all(page, "[id]").map(({ id }) => id);
      expect(
        taken.filter((id, i) => taken.indexOf(id) !== i),
        file,
      ).toEqual([]);
      for (const id of ["book-main", "book-contents", "book-results"])
        expect(page.getElementById(id)?.closest("article"), `${file} ${id}`).toBeNull();
    });
  });
});

describe("sanitise", () => {
  it.each([
    ['<b onclick="x()">t</b>', "<b>t</b>"],
    ['<a href="javascript:x()">t</a>', "<a>t</a>"],
    ['<a href="JaVa&#10;script:x()">t</a>', "<a>t</a>"],
    ['<img src="https://elsewhere.example/a.png">', ""],
    ['<td style="text-align: left; position: fixed">t</td>', '<td style="text-align:left">t</td>'],
    ['<p class="skip course-ink-blue">t</p>', '<p class="course-ink-blue">t</p>'],
    ['<p id="book-main">t</p>', "<p>t</p>"],
    ['<rect fill="url(https://elsewhere.example/a)"/>', "<rect></rect>"],
    ['<rect fill="\\75rl(https://elsewhere.example/a)"/>', "<rect></rect>"],
    ['<rect fill="u\\72 l(https://elsewhere.example/a)"/>', "<rect></rect>"],
    ["<rect fill=\"image-set('https://elsewhere.example/a' 1x)\"/>", "<rect></rect>"],
    ['<rect fill="url(#own) url(//elsewhere.example/a)"/>', "<rect></rect>"],
    [
      '<rect fill="rgb(1 2 3)" transform="rotate(-90)"/>',
      '<rect fill="rgb(1 2 3)" transform="rotate(-90)"></rect>',
    ],
    ['<svg aria-label="f(x) = \\ln x"></svg>', '<svg aria-label="f(x) = \\ln x"></svg>'],
    ['<rect fill="url(#own)"/>', '<rect fill="url(#drawn-own)"></rect>'],
    ['<g id="book-main"></g>', '<g id="drawn-book-main"></g>'],
    ["<style>*{display:none}</style>t", "t"],
    ["<textarea><script>x()</script></textarea>t", "t"],
  ])("turns %s into %s", (hostile, harmless) => {
    expect(sanitise(hostile)).toBe(harmless);
  });
});
