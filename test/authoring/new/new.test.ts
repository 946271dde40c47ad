import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { checkFormatting } from "../../../lib/authoring/format/formatCells.js";
import { lintNotebook } from "../../../lib/authoring/lint/lintNotebook.js";
import { checkSolutions } from "../../../lib/authoring/lint/solutionRules.js";
import { add } from "../../../lib/authoring/new/add.js";
import { beginRecord, undoUnfinished } from "../../../lib/authoring/new/unfinished.js";
import { fillIn, placeholdersIn } from "../../../lib/authoring/placeholder.js";
import { describeProblem } from "../../../lib/authoring/problem.js";
import { sourcePlaceholders } from "../../../lib/authoring/sourcePlaceholders.js";
import { createNew } from "../../../lib/cli/new.js";
import { clone } from "../../../lib/files/courseFolders.js";
import type { Task } from "../../../lib/lessons/exercises/session.js";
import { type NotebookFile, readNotebook } from "../../../lib/notebook/notebookFile.js";
import { UserError } from "../../../lib/text/userError.js";
import { callCli, cli, runCli } from "../../cli/runCli.js";
import { givesItsExtremes, isNeverNaN } from "../../losses/duties/extremes.js";
import { hasGoldenValues } from "../../losses/duties/goldenValues.js";
import { hasItsGradient } from "../../losses/duties/gradients.js";
import { inputs, targets } from "../../losses/kinds.js";
import { loss } from "../../losses/loss.js";
import { sample } from "../../sample.js";
import { courseCopy, textsIn } from "./courseCopy.js";

const root = courseCopy();

/** Runs `npm run new` in this process, and returns what it prints. */
async function npmRunNew(words: string[], kind: Task["kind"] = "compute"): Promise<string> {
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

const lesson = "notebooks/40-a-lesson-to-come.ipynb";
const notebook04 = "notebooks/04-binary-cross-entropy.ipynb";

/** An addition, with the files that are made and those that get a line. */
interface Added {
  words: string[];
  kind?: Task["kind"];
  made: string[];
  extended: string[];
  /** The files that have placeholders. */
  filled: string[];
}

const additions: readonly Added[] = sample<Added>(
  [
    {
      words: ["lesson", "40", "A lesson to come"],
      made: [lesson, "lib/lessons/exercises/lesson40.ts"],
      extended: ["lib/lessons/exercises/exercises.ts"],
      filled: [lesson],
    },
    ...(["predict", "compute", "write", "find-the-bug", "next-line"] as const).map((kind) => ({
      words: ["exercise", "4", `try-to-${kind}`],
      kind,
      made: [],
      extended: ["lib/lessons/exercises/lesson04.ts", notebook04],
      filled: ["lib/lessons/exercises/lesson04.ts", notebook04],
    })),
    {
      words: ["exercise", "40", "why-it-matters"],
      kind: "open",
      made: ["lib/lessons/questions/question40.ts"],
      extended: ["lib/lessons/questions/openQuestions.ts", lesson],
      filled: ["lib/lessons/questions/question40.ts", lesson],
    },
    {
      words: ["figure", "heatMap"],
      made: ["lib/figures/heatMap.ts"],
      extended: ["lib/figures/index.ts", "test/figures/samples.ts"],
      filled: ["lib/figures/heatMap.ts"],
    },
    {
      words: ["loss", "hedgedLoss"],
      made: ["lib/losses/hedgedLoss.ts"],
      extended: [
        "lib/losses/index.ts",
        "test/losses/messages.ts",
        "test/losses/table.ts",
        "test/references/definitions.ts",
      ],
      filled: [
        "lib/losses/hedgedLoss.ts",
        "test/losses/table.ts",
        "test/references/definitions.ts",
      ],
    },
    {
      words: ["derivation", "focalSlope"],
      made: ["lib/derivations/course/focalSlope.ts"],
      extended: ["lib/derivations/course/allDerivations.ts", "lib/derivations/index.ts"],
      filled: ["lib/derivations/course/focalSlope.ts"],
    },
  ],
  ({ words: [addition], kind }) => (kind === "open" ? kind : addition),
);

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

/** The sources that were made or extended. */
const sources = additions
  .flatMap(({ made, extended }) => [...made, ...extended])
  .filter((path) => path.endsWith(".ts"));

/** Runs a program of the clone's packages in the copy, and returns what it prints, also if it fails. */
function run(program: string, ...args: string[]): string {
  const path = join(clone, "node_modules", program);
  try {
    return execFileSync(process.execPath, [path, ...args], { cwd: root, encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** Imports the new loss, and calls the tests that every loss must pass. */
async function failsTheDutiesOfALoss(): Promise<void> {
  const module = await import(pathToFileURL(join(root, "lib/losses/hedgedLoss.ts")).href);
  const row = loss({
    name: "hedgedLoss",
    forward: module.hedgedLoss,
    gradient: module.hedgedLossGradient,
    input: inputs.distribution,
    target: targets.classIndexOrDistribution,
    options: {},
    golden: {},
    extremes: [],
  });
  expect(() => hasGoldenValues(row)).toThrow("hedgedLoss has no golden values: write its");
  expect(() => givesItsExtremes(row)).toThrow("hedgedLoss has no extremes: list in its row of");
  expect(() => hasItsGradient(row)).toThrow("is not the slope of hedgedLoss: correct the formula");
  expect(() => isNeverNaN(row)).toThrow("hedgedLoss gives NaN or −0 for a finite input: find");
}

function compiles(): void {
  const config = { extends: "./tsconfig.json", include: [], files: sources };
  writeFileSync(join(root, "tsconfig.new.json"), JSON.stringify(config));
  expect(run("typescript/bin/tsc", "-p", "tsconfig.new.json")).toBe("");
}

/** A part of the message of a failed test, as JSON has it, by the file of tests. */
const advice: Readonly<Record<string, RegExp>> = {
  "losses/golden":
    /hedgedLoss has no golden values: write its formula in test\/references\/definitions\.ts/,
  "losses/extremes": /hedgedLoss has no extremes: list in its row of test\/losses\/table\.ts/,
  "figures/samples": /Write the alt text of heatMap in Chinese, in lib\/figures\/heatMap\.ts/,
  "derivations/verify": /Correct these lines of focalSlope in lib\/derivations\/course\//,
  "lessons/exercises/exercises": /The rules of \\"04-try-to-predict\\" refuse its own right answer/,
};

function failsItsTests(): void {
  const files = Object.keys(advice).map((path) => `${path}.test.ts`);
  const config = `import { shared } from "./vitest.config.js";
    export default { ...shared, test: { include: ${JSON.stringify(files)}, testTimeout: 60_000 } };`;
  writeFileSync(join(root, "test/new.config.ts"), config);
  const stdout = run(
    "vitest/vitest.mjs",
    "run",
    "--config",
    "test/new.config.ts",
    "--reporter=json",
  );
  for (const message of Object.values(advice)) expect(stdout).toMatch(message);
}

describe("what npm run new makes", () => {
  const proofs = [
    {
      claim: "is a loss that fails the tests of every loss, with messages that say what to do",
      prove: failsTheDutiesOfALoss,
    },
    { claim: "compiles", prove: compiles },
    { claim: "fails its tests, with messages that say what to do", prove: failsItsTests },
  ];

  it.each(sample(proofs))("$claim", { timeout: 300_000 }, ({ prove }) => prove());

  it("is formatted, sources and cells alike", async () => {
    const biome = join(clone, "node_modules/@biomejs/biome/bin/biome");
    execFileSync(process.execPath, [biome, "check", "--error-on-warnings", ...sources], {
      cwd: root,
    });
    const files = await notebooks();
    expect(await checkFormatting(files)).toEqual([]);
    expect(await checkSolutions(files)).toEqual([]);
  });

  it("is a lesson that lacks only exercises after its placeholders are filled in", async () => {
    const file = await readNotebook(join(root, lesson));
    const problems = lintNotebook(filledIn(file)).map(describeProblem);
    expect(problems).toEqual([
      // The lint of this clone does not have the list to which the copy has added its question.
      expect.stringContaining("the metadata say 15 minutes for the exercises, and the minutes of"),
      expect.stringContaining('the cell checks "40-why-it-matters", which is not an exercise'),
      expect.stringContaining("the lesson has 0 exercises of 0 kinds"),
      expect.stringContaining("the lesson has no open question"),
    ]);
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
    [["loss", "softMax"], "The name softMax is taken by lib/losses/softmax.ts."],
    [["loss", "logSoftmax"], "The name logSoftmax is taken by an export of lib/losses/softmax.ts."],
    [["loss", "eval"], '"eval" cannot be the name of a loss.'],
    [["exercise", "4", "exercise"], "lesson04.ts has the name exercise already."],
    [["derivation"], '"derivation" does not say what to add. A kind and its name are needed'],
    [["poem", "x"], '"poem x" does not say what to add.'],
    [[], '"" does not say what to add.'],
    [
      ["lesson", "ten", "Data"],
      '"ten" cannot be the number of a lesson. A whole number from 0 to 99 is needed.',
    ],
    [
      ["lesson", "41", "数据"],
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

  it("refuses a second open question in a lesson, and names the file of the first", async () => {
    const second = npmRunNew(["exercise", "4", "another"], "open");
    await expect(second).rejects.toThrow(
      "Lesson 04 has an open question already, in lib/lessons/questions/question04.ts, and a lesson asks one.",
    );
  });

  it("puts an exercise in front of the open question of its lesson", async () => {
    const { notebook } = await readNotebook(join(root, notebook04));
    const ids = notebook.cells.map(({ id }) => id);
    const added = ids.filter((id) => id.startsWith("try-to-"));
    expect(added.length).toBeGreaterThan(0);
    const last = ids.indexOf(added.at(-1) ?? "");
    expect(ids.slice(last + 1, last + 3)).toEqual(["open-question", "a-lenient-loss"]);
  });

  it("writes nothing, and shows no stack, if the name of a file is too long", async () => {
    const before = textsIn(root);
    const words = ["lesson", "41", "long ".repeat(60)];
    const { code, stderr } = await runCli("new", ...words, "--course", root);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The name of a file is too long: .+\nChoose a shorter one\.\n$/);
    expect(textsIn(root)).toEqual(before);
  });

  it("leaves no new file behind if a later one cannot be written", async () => {
    const before = textsIn(root);
    const made = { "notebooks/first.txt": "first", [`notebooks/${"x".repeat(300)}`]: "second" };
    await expect(add(root, { files: made, edits: {}, next: ["", "", ""] })).rejects.toThrow();
    expect(textsIn(root)).toEqual(before);
  });

  it.each(sample([4, 3, 2, 1]))(
    "that was killed after %i of its files is taken back by the next one, which says so",
    async (files) => {
      const before = textsIn(root);
      const patch = `import fs from "node:fs";
        const { rename } = fs;
        let renamed = 0; // each file, and first of all the record, is renamed to its name when it is complete
        fs.rename = (...args) =>
          ++renamed > ${files} ? process.kill(process.pid, "SIGKILL") : rename(...args);`;
      const hook = `data:text/javascript,${encodeURIComponent(patch)}`;
      const args = ["--import", hook, cli, "new", "loss", "halfLoss", "--course", root];
      expect(spawnSync(process.execPath, args).signal).toBe("SIGKILL");
      expect(textsIn(root)).not.toEqual(before);

      const stdout = await npmRunNew(["loss", "halfLoss"]);
      expect(stdout).toMatch(
        /^An earlier npm run new was stopped before it was done\.\nTaken back:\n {2}lib\/losses\/halfLoss\.ts\n/,
      );
      expect(stdout).toMatch(/^New:\n {2}lib\/losses\/halfLoss\.ts\n/m);
      rmSync(join(root, "lib/losses/halfLoss.ts"));
      expect([...textsIn(root).keys()].sort()).toEqual([...before.keys()].sort());
      for (const [path, text] of before) writeFileSync(join(root, path), text);
    },
  );

  it("that was killed leaves a file as it is that a person has changed since, and names it", async () => {
    const path = "lib/figures/index.ts";
    const text = readFileSync(join(root, path), "utf8");
    await beginRecord(root, [{ path, before: "an earlier text", after: "a longer list" }]);
    expect(await undoUnfinished(root)).toEqual({ undone: [], kept: [path] });
    expect(readFileSync(join(root, path), "utf8")).toBe(text);
    expect(await undoUnfinished(root)).toEqual({ undone: [], kept: [] });
  });

  it("writes nothing while another one is writing", async () => {
    const record = join(root, ".course", "unfinished-new.json");
    writeFileSync(record, JSON.stringify({ pid: process.ppid, changes: [] }));
    const before = textsIn(root);
    expect(await refusal("loss", "otherLoss")).toContain("Wait until it is done.");
    expect(textsIn(root)).toEqual(before);
    rmSync(record);
  });

  it("is a command that refuses a bad name without a stack, and lists what can be added", async () => {
    const { code, stderr } = await callCli("new", "poem", "--course", root);
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
