import { describe, expect, it } from "vitest";
import { checkPlainKernel } from "../../../lib/authoring/lint/plainKernel.js";
import { code } from "../../cli/fixtures.js";
import { lessonOf } from "./lesson.js";

/** Problems in a cell that follows one with `let a = 1, b = 2; import { c } …`. */
function findings(source: string): string[] {
  const first = code("first", 'import { c, d as e } from "x";\nlet a = 1, [b] = [2];');
  return checkPlainKernel(lessonOf([first, code("second", source)])).map(
    ({ cell, line, rule, message }) => `${cell}:${line} ${rule}: ${message}`,
  );
}

describe("checkPlainKernel", () => {
  it.each(["({ a });", "f({ b, x: 1 });", "({ c });", "const g = () => ({ e });"])(
    "finds the shorthand of another cell's name in %s",
    (source) => {
      expect(findings(source)).toEqual([expect.stringMatching(/^second:1 shorthand: /)]);
    },
  );

  it.each([
    "a = 2;",
    "a += 2;",
    "a ??= 2;",
    "a++;",
    "--b;",
    "(a) = 2;",
    "[a, ...b] = [1];",
    "({ x: a } = { x: 1 });",
    "for (a of [1]) {}",
    "const f = () => { a = 1; };",
  ])("finds the assignment to another cell's variable in %s", (source) => {
    expect(findings(`\n${source}`)[0]).toMatch(
      /^second:2 assignment: the cell assigns to [ab], whose old value/,
    );
  });

  it.each([
    "({ a: a });",
    "const a = 3; ({ a });",
    "function f(a: number) { a += 1; return { a }; }",
    "const f = ({ a }: { a: number }) => ({ a });",
    "for (let a = 0; a < 3; a++) ({ a });",
    "try {} catch (a) { ({ a }); }",
    "{ let a = 1; a = 2; }",
    "x.a = 1;",
    "({ undefined, Math });",
    "a === 1; a + 1; -a; f(a);",
  ])("accepts code that plain tslab runs correctly: %s", (source) => {
    expect(findings(source)).toEqual([]);
  });

  it("finds export and import.meta", () => {
    const found = findings("export const x = 1;\nexport { x };\nimport.meta.url;");
    expect(found.map((text) => text.split(":", 2).join(":"))).toEqual([
      "second:1 export",
      "second:2 export",
      "second:3 import-meta",
    ]);
  });

  it("names the cell and the line, and says what to write instead", () => {
    const [problem] = checkPlainKernel(lessonOf([code("a", "let n = 0;"), code("b", "({ n });")]));
    expect(problem).toMatchObject({ cell: "b", line: 1, cure: "Write { n: n }." });
  });
});
