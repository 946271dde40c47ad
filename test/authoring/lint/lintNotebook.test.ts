import { describe, expect, it } from "vitest";
import { lintNotebook } from "../../../lib/authoring/lint/lintNotebook.js";
import { describeProblem } from "../../../lib/authoring/problem.js";
import { exerciseMinutes } from "../../../lib/lessons/exerciseMinutes.js";
import { exercises } from "../../../lib/lessons/exercises/exercises.js";
import { openQuestions } from "../../../lib/lessons/questions/openQuestions.js";
import type { Cell, Output } from "../../../lib/notebook/nbformat.js";
import type { NotebookFile } from "../../../lib/notebook/notebookFile.js";
import { teachingMinutes } from "../../../lib/notebook/teachingMinutes.js";
import { code, markdown } from "../../cli/fixtures.js";
import {
  exerciseCell,
  lesson,
  lessonCells,
  lessonOf,
  lessonParts,
  metadata,
  minutes,
} from "./lesson.js";

const rules = (file: NotebookFile) => lintNotebook(file).map(({ rule }) => rule);
const reports = (file: NotebookFile) => lintNotebook(file).map(describeProblem);

describe("lintNotebook", () => {
  it("finds nothing in a lesson that keeps to the rules", () => {
    expect(reports(lesson())).toEqual([]);
  });

  it("names notebook, cell, line, problem, cure and rule", () => {
    expect(reports(lesson(code("ask-code", "6 *\n7;\nexport const a = 1;")))).toEqual([
      '04-binary-cross-entropy.ipynb, cell "ask-code", line 3: a cell cannot export. ' +
        "Leave the word out: later cells see the name anyway. [export]",
    ]);
  });
});

describe("names", () => {
  it("requires two digits, a hyphen and the concept as the file's name", () => {
    expect(rules({ ...lesson(), name: "4-loss" })).toEqual(["file-name"]);
  });

  it.each(["a1b2c3d4", "Two-Words", "two_words", "-a"])("refuses %s as a cell's id", (id) => {
    const cells = lessonCells().map((cell) => (cell.id === "article" ? { ...cell, id } : cell));
    expect(rules(lessonOf(cells))).toEqual(["id-words"]);
  });

  it("refuses an id that two cells have", () => {
    const cells = lessonCells().map((cell) =>
      cell.id === "article" ? { ...cell, id: "ask-text" } : cell,
    );
    expect(rules(lessonOf(cells))).toEqual(["id-unique"]);
  });

  it("refuses a tag that is unknown, and lists the others", () => {
    expect(reports(lesson(code("ask-code", "6 * 7;", ["check", "skip"])))).toEqual([
      '04-binary-cross-entropy.ipynb, cell "ask-code": the tag "skip" is unknown. ' +
        "Use one of these: setup, exercise, check, claim, timing, predict, hide-input, raises-exception. [tags]",
    ]);
  });
});

describe("metadata", () => {
  const withMetadata = (course: unknown) => rules(lessonOf(lessonCells(), { course }));

  it.each([
    undefined,
    {},
    { lesson: 4, minutes: 25, section: null },
    { lesson: 4, minutes: { teaching: "25", exercises: 0 }, section: null },
    { lesson: 4, minutes: { teaching: 5, exercises: 10 }, section: "" },
  ])("refuses %j", (course) => {
    expect(withMetadata(course)).toEqual(["metadata"]);
  });

  it("refuses a lesson's number that differs from the file's", () => {
    const course = { ...(metadata.course as object), lesson: 5 };
    expect(withMetadata(course)).toEqual(expect.arrayContaining(["metadata", "title"]));
  });
});

describe("teaching time", () => {
  const hundredWords = "word ".repeat(100);

  it("is a minute for 100 words and 45 seconds a code cell, to five minutes", () => {
    const read = markdown("long", `## A section\n\n${hundredWords.repeat(11)}`);
    const cells = [read, code("a", "1;"), code("b", "2;")];
    expect(teachingMinutes(cells)).toBe(15);
    expect(teachingMinutes(cells.slice(0, 2))).toBe(10);
    expect(teachingMinutes([])).toBe(5);
  });

  it('counts neither exercises nor the section "Your turn"', () => {
    const yourTurn = markdown("your-turn", `## Your turn\n\n${hundredWords.repeat(30)}`);
    const more = markdown("more", hundredWords.repeat(30));
    const end = markdown("key-points", "## Key points\n\n- One.");
    expect(teachingMinutes([yourTurn, more, exerciseCell("one", "1;"), end])).toBe(5);
    expect(teachingMinutes([yourTurn, end, more])).toBe(30);
  });

  it("is refused if the metadata name another", () => {
    const { section } = metadata.course as { section: string };
    const course = { lesson: 4, minutes: { ...minutes, teaching: 55 }, section };
    const [first, ...rest] = lessonCells();
    const title = { ...first, source: (first.source as string).replace("5 min", "55 min") };
    expect(reports(lessonOf([title, ...rest], { course }))).toEqual([
      "04-binary-cross-entropy.ipynb: the metadata say 55 minutes, and the words and cells of the lesson take 5, " +
        "at 100 words a minute and 45 seconds a code cell. Write 5 in the metadata and in the first cell. [teaching-time]",
    ]);
  });
});

describe("the time of the exercises", () => {
  it("is counted in one lesson for each exercise and each open question", () => {
    const sum = (times: number[]) => times.reduce((total, time) => total + time, 0);
    const ofLessons = Array.from({ length: 100 }, (_, number) => exerciseMinutes(number));
    const ofTasks = [...exercises, ...openQuestions].map((task) => task.minutes);
    expect(sum(ofLessons)).toBe(sum(ofTasks));
    expect(ofTasks.filter((time) => !Number.isInteger(time) || time < 1)).toEqual([]);
    expect(exerciseMinutes(99)).toBe(0);
  });

  it("is refused if the metadata name another", () => {
    const { section } = metadata.course as { section: string };
    const course = { lesson: 4, minutes: { teaching: 5, exercises: 1 }, section };
    const [first, ...rest] = lessonCells();
    const source = (first.source as string).replace(`${minutes.exercises} for`, "1 for");
    expect(reports(lessonOf([{ ...first, source }, ...rest], { course }))).toEqual([
      "04-binary-cross-entropy.ipynb: the metadata say 1 minute for the exercises, and the minutes of the " +
        `exercises and of the open question add up to ${minutes.exercises}. Write ${minutes.exercises} in the ` +
        "metadata and in the first cell. [exercise-time]",
    ]);
  });
});

describe("title", () => {
  const [title] = lessonCells();
  const titled = (from: string | RegExp, to: string) =>
    reports(lesson({ ...title, source: (title.source as string).replace(from, to) }));

  it("is refused if it is not the first cell", () => {
    expect(rules(lessonOf(lessonCells().slice(1)))).toContain("title");
  });

  it.each([
    ["# 4. ", "# ", 'a first line "# 4. The concept"'],
    ["?", ".", "the question of the lesson"],
    ["You will", "We", 'what the learner will do, after "You will"'],
    ["5 min", "some min", "the time: 5 minutes"],
    [
      "for the ex",
      "of ex",
      `the time of the exercises: "…, and ${minutes.exercises} for the exercises"`,
    ],
    ["二值交叉熵", "", "the article's section, 二值交叉熵"],
  ])("is refused if the part with %s is missing", (from, to, need) => {
    expect(titled(from, to)).toEqual([
      `04-binary-cross-entropy.ipynb, cell "title": something is missing in the title cell. Add ${need}. [title]`,
    ]);
  });

  it("is refused unless it promises three to five things, with a key point for each", () => {
    const problems = titled("- plot it.", "");
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("a list of 3 to 5 things to do; there are 2 things now");
    expect(problems[1]).toContain("promises 2 things, and there are 3 key points");
  });
});

describe("setup", () => {
  it.each([
    ["has no tag", code("setup", 'import "tslab";')],
    ["does more than import", code("setup", 'import "tslab";\nconst a = 1;', ["setup"])],
  ])("is refused when it %s", (_, cell) => {
    expect(rules(lesson(cell))).toContain("setup");
  });

  const imports = (number: number) => {
    const names = Array.from({ length: number }, (_, i) => `  name${i},\n`);
    return code("setup", `import {\n${names.join("")}} from "tslab";`, ["setup"]);
  };

  it("may break a statement into lines, with at most 24 names in all", () => {
    expect(reports(lesson(imports(24)))).toEqual([]);
    expect(reports(lesson(imports(25)))).toEqual([
      '04-binary-cross-entropy.ipynb, cell "setup": the set-up imports 25 names, and at most 24 are allowed. ' +
        'Import a module as a whole: import * as figures from "@course/lib/figures". [setup]',
    ]);
  });

  it("imports each module in one statement", () => {
    const twice = 'import { a } from "tslab";\nimport { b } from "tslab";';
    expect(reports(lesson(code("setup", twice, ["setup"])))).toEqual([
      '04-binary-cross-entropy.ipynb, cell "setup", line 2: the set-up imports "tslab" twice. ' +
        "Join the two statements; npm run notebooks breaks long ones into lines. [setup]",
    ]);
  });
});

describe("sections", () => {
  const without = (...ids: string[]) => lessonCells().filter(({ id }) => !ids.includes(id));

  it("are refused if there are fewer than three", () => {
    expect(rules(lessonOf(without("ask-text", "ask-code")))).toEqual(["sections"]);
  });

  it("are refused unless they end with Your turn, the article and Key points", () => {
    const { opening, yourTurn, article, closing } = lessonParts();
    const swapped = [...opening, ...article, ...yourTurn, ...closing];
    expect(reports(lessonOf(swapped))).toEqual([
      '04-binary-cross-entropy.ipynb: the last sections are "What the article says", "Your turn", ' +
        '"Key points". By its metadata the lesson must end with "Your turn", "What the article says", ' +
        '"Key points". [sections]',
    ]);
  });

  it("need no exercises and no article where the metadata name none", () => {
    const course = { lesson: 4, minutes: { teaching: 5, exercises: 0 }, section: null };
    const { opening, closing } = lessonParts();
    const cells = [...opening, ...closing];
    expect(rules(lessonOf(cells, { course }))).toEqual([]);
    expect(rules(lessonOf(cells))).toContain("sections");
  });

  it("are refused if the last line does not name the next lesson", () => {
    const cell = markdown("key-points", "## Key points\n\n- a\n- b\n- c");
    expect(reports(lesson(cell))[0]).toContain('the last line is not "Next: …"');
  });
});

describe("redefinitions", () => {
  it("refuses a cell that redefines a function of the library", () => {
    const cell = code("ask-code", "const { a, softmax } = { a: 1, softmax: 2 };");
    expect(reports(lesson(cell))[0]).toContain(
      "line 1: the cell declares softmax, which is a function",
    );
  });

  it("accepts an exercise that redefines one", () => {
    const source = 'const softmax = 1;\ncheck("04-next-line", softmax);';
    expect(rules(lesson(exerciseCell("next-line", source)))).toEqual([]);
  });
});

describe("syntax", () => {
  it("is checked, with the line and the compiler's message, in cells and in hidden solutions", () => {
    expect(reports(lesson(code("ask-code", "6 * 7;\nconst = 1;")))).toEqual([
      '04-binary-cross-entropy.ipynb, cell "ask-code", line 2: the code has a syntax error: ' +
        "Variable declaration expected. Correct the code. [syntax]",
    ]);
    const solution = '// BEGIN SOLUTION: todo();\n(;\n// END SOLUTION\ncheck("04-next-line", 1);';
    const cell = exerciseCell("next-line", 'todo();\ncheck("04-next-line", 1);', solution);
    expect(reports(lesson(cell))).toEqual([
      '04-binary-cross-entropy.ipynb, cell "next-line": line 2 of the solution in the metadata has a syntax ' +
        "error: Expression expected. Correct the code. [syntax]",
    ]);
  });

  it("is not checked in a cell with the tag raises-exception", () => {
    expect(reports(lesson(code("ask-code", "6 *", ["raises-exception"])))).toEqual([]);
  });
});

describe("predictions", () => {
  const predict = {
    kind: "choice",
    question: { en: "Which?", zh: "哪个？" },
    choices: [
      { en: "41", zh: "四十一" },
      { en: "42", zh: "四十二" },
    ],
  };
  const prompt = markdown("ask-text", "## ask\n\nWhat will it be? **Predict** the number.");
  const cell = (asked: unknown, tags = ["predict"], outputs: Output[] = []) => {
    const plain = code("ask-code", "6 * 7;", tags, outputs);
    return { ...plain, metadata: { ...plain.metadata, course: { predict: asked } } } as Cell;
  };
  const printed = (text: string): Output[] => [{ output_type: "stream", name: "stdout", text }];
  const number = { kind: "number", question: predict.question, within: 0.5 };
  const curve = { kind: "curve", question: predict.question, x: [0, 1], y: [0, 2] };

  it("below a prompt are covered", () => {
    expect(reports(lesson(prompt))).toEqual([
      '04-binary-cross-entropy.ipynb, cell "ask-text": the text asks to predict, and no cell below it is covered. ' +
        'Give the cell that shows the answer the tag "predict", and course.predict in its metadata. [predict]',
    ]);
    expect(reports(lesson(prompt, cell(predict)))).toEqual([]);
  });

  it("need the tag if there are metadata", () => {
    expect(rules(lesson(cell(predict, ["check"])))).toEqual(["predict"]);
  });

  it.each([
    [undefined, "there is no object course.predict."],
    [
      { ...predict, question: "Which?" },
      "the question needs a text in English and one in Chinese.",
    ],
    [{ ...predict, kind: "text" }, "the kind must be number, choice or curve."],
    [{ ...predict, choices: [predict.choices[0]] }, "a choice needs two or more choices"],
    [{ ...predict, choices: [{ en: "a" }, { en: "b" }] }, "a choice needs two or more choices"],
    [
      { ...predict, choices: [predict.choices[0], predict.choices[0]] },
      "two choices are the same.",
    ],
    [{ ...number, within: 0 }, "a number needs a positive tolerance, within."],
    [{ ...number, of: -1 }, "of must count from 0."],
    [{ ...curve, y: [1, 0] }, "a curve needs the ranges x and y."],
  ])("are refused as %j", (asked, fault) => {
    const found = reports(lesson(prompt, cell(asked)));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`the tag "predict" needs metadata: ${fault}`);
  });

  it("of a number or a curve need it in the output of a cell that has run", () => {
    const ran = (asked: unknown, outputs: Output[]) =>
      rules(lesson(cell(asked, ["predict"], outputs)));
    expect(ran(number, printed("[ 42 ]"))).toEqual([]);
    expect(ran({ ...number, of: 1 }, printed("[ 42, -4.2e-3 ]"))).toEqual([]);
    expect(ran({ ...number, of: 1 }, printed("[ 42 ]"))).toEqual(["predict"]);
    expect(ran(number, printed("none"))).toEqual(["predict"]);
    expect(ran(curve, printed("none"))).toEqual(["predict"]);
    const points = { "application/vnd.course.curve+json": [[0, 1]] };
    expect(ran(curve, [{ output_type: "display_data", data: points, metadata: {} }])).toEqual([]);
  });
});
