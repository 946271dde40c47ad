import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { checkFormatting } from "../../../lib/authoring/format/formatCells.js";
import { lintNotebook } from "../../../lib/authoring/lint/lintNotebook.js";
import { checkSolutions } from "../../../lib/authoring/lint/solutionRules.js";
import { fillIn, placeholdersIn } from "../../../lib/authoring/placeholder.js";
import { describeProblem } from "../../../lib/authoring/problem.js";
import { sourcePlaceholders } from "../../../lib/authoring/sourcePlaceholders.js";
import { createNew } from "../../../lib/cli/new.js";
import { clone } from "../../../lib/files/courseFolders.js";
import type { ExerciseKind } from "../../../lib/lessons/index.js";
import { type NotebookFile, readNotebook } from "../../../lib/notebook/notebookFile.js";
import { UserError } from "../../../lib/text/userError.js";
import { runCli } from "../../cli/runCli.js";
import { courseCopy, textsIn } from "./courseCopy.js";

const root = courseCopy();

/** Runs `npm run new` in this process, and returns what it prints. */
async function npmRunNew(words: string[], kind: ExerciseKind = "compute"): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    await createNew(words, { course: root, kind });
    return write.mock.calls.join("");
  } finally {
    write.mockRestore();
  }
}

/** The message with which `npm run new` refuses. */
async function refusal(...words: string[]): Promise<string> {
  const error = await npmRunNew(words).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

const lesson = "notebooks/10-training-on-real-data.ipynb";
const notebook04 = "notebooks/04-binary-cross-entropy.ipynb";

/** What can be added, the files that are made and those that get a line. */
const additions: readonly {
  words: string[];
  kind?: ExerciseKind;
  made: string[];
  extended: string[];
  /** Those that have placeholders. */
  filled: string[];
}[] = [
  {
    words: ["lesson", "10", "Training on real data"],
    made: [lesson, "lib/lessons/exercises/lesson10.ts"],
    extended: ["lib/lessons/exercises/exercises.ts"],
    filled: [lesson],
  },
  ...(["compute", "predict", "write", "find-the-bug", "next-line"] as const).map((kind) => ({
    words: ["exercise", "4", `try-to-${kind}`],
    kind,
    made: [],
    extended: ["lib/lessons/exercises/lesson04.ts", notebook04],
    filled: ["lib/lessons/exercises/lesson04.ts", notebook04],
  })),
  {
    words: ["figure", "heatMap"],
    made: ["lib/figures/heatMap.ts"],
    extended: ["lib/figures/index.ts", "test/figures/samples.ts"],
    filled: ["lib/figures/heatMap.ts"],
  },
  {
    words: ["derivation", "focalSlope"],
    made: ["lib/derivations/course/focalSlope.ts"],
    extended: ["lib/derivations/course/allDerivations.ts", "lib/derivations/index.ts"],
    filled: ["lib/derivations/course/focalSlope.ts"],
  },
];

const notebooks = () =>
  Promise.all([lesson, notebook04].map((path) => readNotebook(join(root, path))));

/** What is still to be filled in, as `npm run lint` lists it. */
async function lint(): Promise<string[]> {
  return [
    ...(await notebooks()).flatMap(lintNotebook).map(describeProblem),
    ...(await sourcePlaceholders(root)),
  ];
}

describe.sequential.each(additions)(
  "npm run new -- $words",
  ({ words, kind, made, extended, filled }) => {
    it("makes its files, extends the lists and prints three steps", async () => {
      const before = textsIn(root);
      const stdout = await npmRunNew(words, kind);
      expect(stdout.match(/^\d\. .+$/gm)).toHaveLength(3);

      const after = textsIn(root);
      const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
      expect(changed.sort()).toEqual([...made, ...extended].sort());
      for (const path of changed) expect(stdout).toContain(`  ${path}\n`);
      for (const path of extended.filter((one) => one.endsWith(".ts"))) {
        expect(linesLost(before.get(path), after.get(path)), path).toEqual([]);
      }
    });

    it("leaves placeholders that npm run lint names, with their files", async () => {
      const report = (await lint()).filter((line) => line.endsWith("[placeholder]")).join("\n");
      for (const path of filled) {
        const place = path.replace("notebooks/", "");
        expect(report).toMatch(
          new RegExp(`^${place}, .*: a placeholder is left. Write in its place: `, "m"),
        );
      }
    });

    it("refuses to do it again, and changes nothing", async () => {
      const before = textsIn(root);
      expect(await refusal(...words)).toMatch(/already|taken/);
      expect(textsIn(root)).toEqual(before);
    });
  },
);

/** The lines of a text that are not in another one, except imports, which may be joined. */
function linesLost(before = "", after = ""): string[] {
  const kept = new Set(after.split("\n"));
  return before.split("\n").filter((line) => !kept.has(line) && !line.startsWith("import "));
}

describe("what npm run new makes", () => {
  it("compiles", { timeout: 120_000 }, () => {
    const files = additions
      .flatMap(({ made, extended }) => [...made, ...extended])
      .filter((path) => path.endsWith(".ts"));
    const config = { extends: "./tsconfig.json", include: [], files };
    writeFileSync(join(root, "tsconfig.new.json"), JSON.stringify(config));
    const compiler = join(clone, "node_modules", "typescript", "bin", "tsc");
    try {
      execFileSync(process.execPath, [compiler, "-p", "tsconfig.new.json"], { cwd: root });
    } catch (error) {
      expect(String((error as { stdout: unknown }).stdout)).toBe("");
    }
  });

  it("is formatted, sources and cells alike", async () => {
    const sources = additions
      .flatMap(({ made, extended }) => [...made, ...extended])
      .filter((path) => path.endsWith(".ts"));
    const biome = join(clone, "node_modules", "@biomejs", "biome", "bin", "biome");
    execFileSync(process.execPath, [biome, "check", "--error-on-warnings", ...sources], {
      cwd: root,
    });
    const files = await notebooks();
    expect(await checkFormatting(files)).toEqual([]);
    expect(await checkSolutions(files)).toEqual([]);
  });

  it("is a lesson that lacks only exercises once its placeholders are filled in", async () => {
    const file = await readNotebook(join(root, lesson));
    const problems = lintNotebook(filledIn(file)).map(describeProblem);
    expect(problems).toEqual([expect.stringContaining("the lesson has 0 exercises of 0 kinds")]);
  });
});

/** The lesson with something written in the place of each placeholder. */
function filledIn(file: NotebookFile): NotebookFile {
  const text = JSON.stringify(file.notebook).replaceAll(fillIn(""), "");
  return { ...file, notebook: JSON.parse(text) };
}

describe("npm run new", () => {
  it.each([
    [
      ["figure", "Heat-Map"],
      '"Heat-Map" cannot be the name of a figure. A name in camel case is needed',
    ],
    [["figure", "default"], '"default" cannot be the name of a figure.'],
    [["loss", "softmax"], "The name softmax is taken by lib/losses/softmax.ts."],
    [["derivation"], '"derivation" does not say what to add. A kind and its name are needed'],
    [["poem", "x"], '"poem x" does not say what to add.'],
    [[], '"" does not say what to add.'],
    [
      ["lesson", "ten", "Data"],
      '"ten" cannot be the number of a lesson. A whole number from 0 to 99 is needed.',
    ],
    [
      ["lesson", "11", "数据"],
      '"数据" cannot be the title of a lesson. One line of English is needed',
    ],
    [
      ["lesson", "4", "Again"],
      "There is a lesson 04 already, notebooks/04-binary-cross-entropy.ipynb",
    ],
    [
      ["exercise", "04", "04-halving"],
      '"04-halving" cannot be the name of an exercise. Lower-case words',
    ],
    [["exercise", "12", "halving"], "There is no lesson 12 to which an exercise could be added."],
  ])("refuses %j: what came, what is needed, an example", async (words, message) => {
    const said = await refusal(...words);
    expect(said).toContain(message);
    expect(said).toMatch(/npm run new -- |edit that notebook/);
  });

  it("is a command that refuses a bad name without a stack, and lists what can be added", async () => {
    const { code, stderr } = await runCli("new", "poem", "--course", root);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^"poem" does not say what to add\..*:\n( {2}npm run new -- .+\n){5}$/);
  });

  it("writes nothing if a list that it extends is missing or has another name", async () => {
    const index = join(root, "test/figures/samples.ts");
    const text = readFileSync(index, "utf8");
    try {
      writeFileSync(index, text.replace("const samples", "const others"));
      const before = textsIn(root);
      expect(await refusal("figure", "another")).toContain(
        "test/figures/samples.ts has no list of the name samples",
      );
      rmSync(index);
      expect(await refusal("figure", "another")).toContain(
        "test/figures/samples.ts cannot be read",
      );
      before.delete("test/figures/samples.ts");
      expect(textsIn(root)).toEqual(before);
    } finally {
      writeFileSync(index, text);
    }
  });
});

describe("placeholdersIn", () => {
  it("finds what is to be filled in, with its line, in strings, comments and bold text", () => {
    const [text, comment] = [fillIn("a text"), fillIn("a comment")];
    expect(
      placeholdersIn(`"${text}.", "x"\n\n/** ${comment}. */\n**${text}?** and \`${comment}\``),
    ).toEqual([
      { line: 1, what: "a text" },
      { line: 3, what: "a comment" },
      { line: 4, what: "a text" },
      { line: 4, what: "a comment" },
    ]);
  });
});
