import { describe, expect, it } from "vitest";
import { submittedAnswers } from "../../lib/grading/submission/submittedAnswers.js";

const codeOf = (...cells: readonly string[]) => {
  const answer = submittedAnswers(cells).get("04-id");
  return answer && "code" in answer ? answer.code : undefined;
};

const refusal = (...cells: readonly string[]) => {
  const answer = submittedAnswers(cells).get("04-id");
  return answer && "refused" in answer ? answer.refused : undefined;
};

const setup =
  'import { softmax } from "@course/lib";\nimport { check } from "@course/lib/lessons";';

describe("the answers of a notebook", () => {
  it("are found by the ids in calls of check, wherever the call is", () => {
    const ids = (cell: string) => [...submittedAnswers([cell]).keys()];
    expect(ids('check("04-id", 1)')).toEqual(["04-id"]);
    expect(ids("check('04-id', 1)")).toEqual(["04-id"]);
    expect(ids('console.log(check("04-id", 1), check("04-other", 2));')).toEqual([
      "04-id",
      "04-other",
    ]);
    expect(ids('const said: string = lessons.check("04-id", () => 1 as number);')).toEqual([
      "04-id",
    ]);
    expect(ids('// check("04-id", 1)\n"check(\\"04-id\\", 1)"')).toEqual([]);
    expect(ids("check(id, 1)")).toEqual([]);
  });

  it("come from the last cell that checks an exercise", () => {
    expect(codeOf('check("04-id", "first")', 'check("04-id", "second")')).toContain("second");
    expect(codeOf('check("04-id", "first")', 'check("04-id", "second")')).not.toContain("first");
  });

  it("bring the cells that they need and no others, in their order", () => {
    const code = codeOf(
      setup,
      "const unused = everything();",
      "const twice = (x: number) => 2 * x;",
      "const once = (x: number) => x;\nconst most = twice(1);",
      'check("04-id", () => softmax([most, 0]))',
    );
    expect(code).not.toContain("everything");
    expect(code).toMatch(
      /\$modules\("@course\/lib"\)[\s\S]*twice = \(x\)[\s\S]*most = twice[\s\S]*check\(/,
    );
  });

  it("take of several cells that declare a name the last one above", () => {
    const cells = ["const half = 1;", "const half = 2;", 'check("04-id", half)', "const half = 3;"];
    expect(codeOf(...cells)).toMatch(/half = 2/);
    expect(codeOf(...cells)).not.toMatch(/half = [13]/);
  });

  it("may declare a name of the set-up again", () => {
    expect(codeOf(setup, 'const softmax = 1; check("04-id", softmax)')).toBeDefined();
    expect(
      () => new Function(`return ${codeOf(setup, 'var check = 1; check("04-id", softmax)')}`),
    ).not.toThrow();
  });

  it("come without types", () => {
    expect(
      () => new Function(`return ${codeOf('const x: number = 1; check("04-id", x as number)')}`),
    ).not.toThrow();
  });

  it("are refused with the reason where a cell cannot be compiled, and others are not", () => {
    const cells = ['const = 1; check("04-id", 1)', 'check("04-other", 2)'];
    expect(refusal(...cells)).toMatch(/\(1:7\)/);
    expect(submittedAnswers(cells).get("04-other")).toHaveProperty("code");
    expect(refusal('export const x = 1; check("04-id", x)')).toMatch(/no export/);
    expect(refusal('check("04-id", import.meta.url)')).toMatch(/import\.meta/);
    expect(refusal(`check("04-id", "${"x".repeat(200_001)}")`)).toBe("the cell is too long");
  });
});
