import { beforeAll, describe, expect, it } from "vitest";
import { sanitise } from "../../lib/book/sanitise.js";
import type { Cell, MimeBundle } from "../../lib/tools/nbformat.js";
import { code, markdown, notebook } from "../tools/fixtures.js";
import { bookOf } from "./builtBook.js";
import { attacks, markdownAttacks, svgAttacks } from "./hostile.js";
import { all, pagesOf, parsePage } from "./page.js";

// A notebook may come from anyone. Whatever it holds, a page of the book runs nothing of it, loads
// nothing from elsewhere, and keeps its own parts.

const shows = (id: string, data: MimeBundle): Cell =>
  code(id, "1;", [], [{ output_type: "display_data", data, metadata: {} }]);

const [first] = attacks;
const everywhere = notebook(
  [
    markdown("title", `# ${first}\n\n**${first}?**\n\n- ${first}\n- b\n`),
    ...markdownAttacks.map((text, i) => markdown(`text-${i}`, `## ${text}\n\n${text}`)),
    ...attacks.map((html, i) => shows(`html-${i}`, { "text/html": html })),
    ...svgAttacks.map((svg, i) => shows(`svg-${i}`, { "image/svg+xml": svg })),
    ...attacks.map((text, i) => shows(`markdown-${i}`, { "text/markdown": text })),
    ...attacks.map((text, i) => shows(`latex-${i}`, { "text/latex": text })),
    ...attacks.map((text, i) => shows(`plain-${i}`, { "text/plain": text })),
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
    expect(pagesOf(folder)).toHaveLength(5);
    expect(pagesOf(folder)).toContain(`${fileName}.html`);
  });

  it("runs no script but its own", () => {
    everyPage((page) => {
      const scripts = all(page, "script").map((script) => script.getAttribute("src"));
      expect(scripts.every((source) => source?.startsWith("assets/"))).toBe(true);
    });
  });

  it("has no handler, and no address that runs", () => {
    everyPage((page, file) => {
      for (const element of all(page, "*"))
        for (const { name, value } of element.attributes) {
          expect(name, `${file} ${element.outerHTML}`).not.toMatch(/^on/i);
          if (["href", "src", "action", "formaction", "xlink:href"].includes(name))
            expect(value, file).not.toMatch(/^\s*(?:javascript|vbscript|data:text)/i);
        }
    });
  });

  it("loads nothing from elsewhere", () => {
    everyPage((page, file) => {
      for (const element of all(page, "[src], link[href], use, image"))
        for (const name of ["src", "href", "xlink:href"])
          if (element.localName !== "a")
            expect(element.getAttribute(name) ?? "", file).not.toMatch(/^(?:https?:)?\/\//);
      expect(
        all(page, "[style]").filter((e) => /url\(/i.test(e.getAttribute("style") ?? "")),
      ).toEqual([]);
    });
  });

  it("lets no element in that could act for the page", () => {
    everyPage((page, file) => {
      const foreign = all(
        page,
        "main :is(base, meta, link, style, object, embed, form, input, button, foreignobject, use, image, animate, set)",
      );
      expect(
        foreign.map((element) => element.outerHTML),
        file,
      ).toEqual([]);
    });
  });

  it("keeps HTML that brings scripts in frames without any rights but to run them", () => {
    everyPage((page) => {
      for (const frame of all(page, "iframe")) {
        expect(frame.getAttribute("sandbox")).toBe("allow-scripts");
        expect(frame.hasAttribute("src")).toBe(false);
      }
    });
    const frames = all(parsePage(folder, `${fileName}.html`), "iframe");
    expect(frames.length).toBeGreaterThan(0);
  });

  it("keeps its own ids", () => {
    everyPage((page, file) => {
      const ids = all(page, "[id]").map(({ id }) => id);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        file,
      ).toEqual([]);
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
    ['<rect fill="url(#own)"/>', '<rect fill="url(#own)"></rect>'],
    ["<style>*{display:none}</style>t", "t"],
    ["<textarea><script>x()</script></textarea>t", "t"],
  ])("makes of %s %s", (hostile, harmless) => {
    expect(sanitise(hostile)).toBe(harmless);
  });
});
