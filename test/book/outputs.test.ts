import { describe, expect, it } from "vitest";
import { outputsToHtml, type Renderers } from "../../lib/book/lesson/outputs.js";
import type { MimeBundle, Output } from "../../lib/notebook/nbformat.js";

/** Renderers that put their name around the text, so that a test sees which one was called. */
const renderers: Renderers = {
  markdown: (text) => `markdown(${text})`,
  sanitise: (html) => `clean(${html})`,
  frame: (html) => `frame(${html})`,
};
const html = (...outputs: Output[]) => outputsToHtml(outputs, renderers);
const shown = (data: MimeBundle) => html({ output_type: "display_data", data, metadata: {} });
const printed = (text: string | string[], name: "stdout" | "stderr" = "stdout"): Output => ({
  output_type: "stream",
  name,
  text,
});

describe("what a cell printed", () => {
  it("is escaped, with its spaces and line breaks", () => {
    expect(html(printed(["a < b\n", "c & d\n"]))).toBe(
      '<pre class="output stdout">a &lt; b\nc &amp; d</pre>',
    );
  });

  it("is joined if a kernel has split it, but only within one stream", () => {
    const outputs = html(printed("1"), printed("2"), printed("3", "stderr"), printed("4"));
    expect(outputs.match(/>[^<]+</g)?.filter((text) => text.trim() !== "><")).toEqual(
      expect.arrayContaining([">12<", ">3<", ">4<"]),
    );
  });
});

describe("what a cell displayed", () => {
  it.each([
    ["text/html", "<b>x</b>", "clean(<b>x</b>)"],
    [
      "text/html",
      "<b>x</b><SCRIPT src=a>",
      "clean(<b>x</b><SCRIPT src=a>)<p><small>This output has scripts.",
    ],
    [
      "text/html",
      '<figure data-explorable="a" data-view="b">',
      'frame(<figure data-explorable="a" data-view="b">)',
    ],
    ["text/markdown", "*x*", "markdown(*x*)"],
    ["text/latex", "x^2", "markdown($$x^2$$)"],
    ["text/latex", "$x$ and $y$", "markdown($x$ and $y$)"],
    ["text/plain", "1 < 2", ">1 &lt; 2</pre>"],
    ["image/png", "aGk=\n", 'src="data:image/png;base64,aGk="'],
  ])("%s %j is shown as %s", (type, value, expected) => {
    expect(shown({ [type]: value })).toContain(expected);
  });

  it("is shown in its richest representation", () => {
    const both = { "text/plain": "plain", "text/html": "<i>rich</i>" };
    expect(shown(both)).toContain("clean(<i>rich</i>)");
    expect(shown(both)).not.toContain("plain");
  });

  it("uses the plain text as alternative text of a picture", () => {
    expect(shown({ "image/png": "aGk=", "text/plain": 'a "curve"' })).toContain(
      'alt="a &quot;curve&quot;"',
    );
  });

  it("has its caption below the drawing instead of inside", () => {
    const line = (y: number, text: string) => `<tspan y="${y}" x="8">${text}</tspan>`;
    const svg = `<svg viewBox="0 0 640 400" height="400" width="640"><desc>One. Two.</desc><g></g><text text-anchor="start">${line(367.3, "One.")}${line(386.3, "Two.")}</text></svg>`;
    const figure = outputsToHtml(
      [{ output_type: "display_data", data: { "image/svg+xml": svg }, metadata: {} }],
      { ...renderers, sanitise: (text) => text },
    );
    expect(figure).toContain("<figcaption>One. Two.</figcaption>");
    expect(figure).toContain('viewBox="0 0 640 346.3" height="346.3"');
    expect(figure).not.toContain("tspan");
  });

  it("is marked as tall, for printing, if the drawing without its caption is higher than wide", () => {
    const kind = (height: number) =>
      /class="(picture[^"]*)"/.exec(
        outputsToHtml(
          [
            {
              output_type: "display_data",
              data: {
                "image/svg+xml": `<svg viewBox="0 0 400 ${height + 31}" height="${height + 31}" width="400"><desc>One.</desc><text text-anchor="start"><tspan y="${height + 21}">One.</tspan></text></svg>`,
              },
              metadata: {},
            },
          ],
          { ...renderers, sanitise: (text) => text },
        ),
      )?.[1];
    expect(kind(399)).toBe("picture scrolls");
    expect(kind(401)).toBe("picture scrolls tall");
  });

  it("keeps its label if that contains a replacement pattern such as $'", () => {
    for (const pattern of ["$'", "$&", "$`", "$1", "$$"]) {
      const svg = `<svg viewBox="0 0 9 99" height="99" aria-label="${pattern}"><desc>One.</desc><text text-anchor="start"><tspan y="50">One.</tspan></text></svg>`;
      const figure = outputsToHtml(
        [{ output_type: "display_data", data: { "image/svg+xml": svg }, metadata: {} }],
        { ...renderers, sanitise: (text) => text },
      );
      expect(figure).toContain(
        `<svg viewBox="0 0 9 29" height="29" aria-label="${pattern}"><desc>One.</desc></svg>`,
      );
    }
  });

  it("is shown without an error if its type is unknown", () => {
    expect(shown({ "application/x-unknown": { a: 1 } })).toContain("<pre");
    expect(html({ output_type: "update_display_data" } as unknown as Output)).toBe("");
  });
});

describe("what a cell threw", () => {
  it("is shown as its traceback or, without one, as its name and message", () => {
    const error = { output_type: "error", ename: "RangeError", evalue: "p < 0" } as const;
    expect(html({ ...error, traceback: ["RangeError: p < 0", "at cell:1:1"] })).toBe(
      '<pre class="output error">RangeError: p &lt; 0\nat cell:1:1</pre>',
    );
    expect(html({ ...error, traceback: [] })).toContain("RangeError: p &lt; 0");
  });
});
