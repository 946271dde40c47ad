import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cell, CodeCell, Output } from "../../lib/notebook/nbformat.js";
import { CellFailure } from "../../lib/run/cellFailure.js";
import { code, markdown, notebook, temporaryCourse } from "./fixtures.js";
import { callCli, type Finished, runCli } from "./runCli.js";

/** A cell that ends when the other notebook's cell has begun, so both kernels must run at the same time. */
const meet = (me: string, other: string) => `import { existsSync, writeFileSync } from "node:fs";
writeFileSync("${me}", "");
while (!existsSync("${other}")) await new Promise((resolve) => setTimeout(resolve, 10));
console.log("${me} met ${other}");`;

const course = temporaryCourse({
  "01-ping": notebook([
    markdown("title", "# Ping"),
    code("meet", meet("ping", "pong")),
    code("expected", "throw new Error('expected');", ["raises-exception"]),
    code("after", "[process.cwd().split('/').at(-1), 6 * 7]"),
  ]),
  "02-pong": notebook([code("meet", meet("pong", "ping"))]),
  "03-throws": notebook([
    code("fine", "const p = 0.3;"),
    code("throws", "const t = 1;\nif (t > p) {\n  throw new RangeError('too small');\n}"),
    code("never", "console.log('reached');"),
  ]),
  "04-hangs": notebook([code("hangs", "const start = 1;\nawait new Promise(() => {});")]),
  "05-dies": notebook([code("dies", "process.exit(7);")]),
  "06-mistyped": notebook([code("mistyped", 'const one = 1;\nconst two: number = "2";')]),
});
const all = (options: readonly string[]) => ["start", ...options, "--course", course.root];
const start = (...options: string[]) => callCli(...all(options));
const executed = (name: string) => join(course.executed, `${name}.ipynb`);

describe("npm start, with some notebooks that fail", () => {
  let run: Finished;
  beforeAll(async () => {
    run = await runCli(...all(["--jobs", "2", "--timeout", "15"]));
  }, 60_000);

  it("ends with exit code 1 and reports the failures in reading order", () => {
    expect(run.code).toBe(1);
    const reported = [...run.stderr.matchAll(/^\S*?(0\d-\w+)\.ipynb, cell "(\w+)"/gm)];
    expect(reported.map(([, name, cell]) => `${name} ${cell}`)).toEqual([
      "03-throws throws",
      "04-hangs hangs",
      "05-dies dies",
      "06-mistyped mistyped",
    ]);
  });

  it("reports a failing cell with its file, its id, the line in the cell, the code and the error", () => {
    const report = run.stderr.slice(0, run.stderr.indexOf("04-hangs"));
    expect(report).toContain('notebooks/03-throws.ipynb, cell "throws", line 3\n');
    expect(report).toContain("> 3 |   throw new RangeError('too small');");
    expect(report).toContain("RangeError: too small");
    expect(report).not.toContain("reached");
  });

  it("reports a type error like any other error", () => {
    expect(run.stderr).toContain('06-mistyped.ipynb, cell "mistyped", line 2\n');
    expect(run.stderr).toContain("Type 'string' is not assignable to type 'number'.");
    expect(run.stderr).toContain('> 2 | const two: number = "2";');
  });

  it("reports a cell that exceeds the timeout, with its code", () => {
    expect(run.stderr).toContain(
      "The cell was still running after 15 s, and its kernel was ended.",
    );
    expect(run.stderr).toContain("2 | await new Promise(() => {});");
    expect(run.stderr).toContain("If it needs longer: --timeout 30");
  });

  it("reports a kernel that died, with its exit code", () => {
    expect(run.stderr).toContain("The kernel died in this cell: exit code 7");
  });

  it("without a terminal, prints a plain line for each notebook", () => {
    const lines = run.stdout.trim().split("\n").sort();
    expect(lines).toEqual([
      expect.stringMatching(/^01-ping: ok, 3 cells in [\d.]+ s$/),
      expect.stringMatching(/^02-pong: ok, 1 cell in [\d.]+ s$/),
      "03-throws: failed at cell throws",
      "04-hangs: failed at cell hangs",
      "05-dies: failed at cell dies",
      "06-mistyped: failed at cell mistyped",
    ]);
  });

  it("runs notebooks at the same time, in the notebooks' folder, and continues after expected errors", () => {
    const { cells } = JSON.parse(readFileSync(executed("01-ping"), "utf8"));
    const [, met, expected, after] = cells.map(({ outputs }: { outputs: Output[] }) => outputs);
    expect(met).toEqual([{ output_type: "stream", name: "stdout", text: ["ping met pong\n"] }]);
    expect(expected).toMatchObject([{ output_type: "error", ename: "Error", evalue: "expected" }]);
    expect(after).toMatchObject([{ data: { "text/plain": ["[ 'notebooks', 42 ]"] } }]);
  });

  it("writes only those executed notebooks that succeeded", () => {
    expect(readdirSync(course.executed).sort()).toEqual(["01-ping.ipynb", "02-pong.ipynb"]);
  });
});

describe("npm start, with an answer in notebooks/ that fails", () => {
  const solved =
    "const half = () => {\n  // BEGIN SOLUTION: return 0;\n  return 0.5;\n  // END SOLUTION\n};\nhalf();";
  const exercise = (source: string) => {
    const cell = code("half", source, ["exercise"]);
    return notebook([{ ...cell, metadata: { ...cell.metadata, solution: solved } } as Cell]);
  };
  const course = temporaryCourse({
    "01-typed": exercise("const half = () => {\n  return (0.5;\n};\nhalf();"),
  });
  const sentence =
    "This cell is an exercise, and what fails is an answer that somebody typed there";

  it("reports the error, and that an answer fails and not the lesson", async () => {
    const { code: exitCode, stderr } = await callCli("start", "1", "--course", course.root);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('01-typed.ipynb, cell "half", line 2\n');
    expect(stderr).toContain("')' expected.");
    expect(stderr).toContain(sentence);
  });

  it("does not say so of a stub that fails", () => {
    const stub = "const half = () => {\n  return 0;\n};\nhalf();";
    const cell = exercise(stub).cells[0] as CodeCell;
    expect(new CellFailure("x.ipynb", cell, "no").message).not.toContain(sentence);
    const typed = { ...cell, source: "half(" };
    expect(new CellFailure("x.ipynb", typed, "no").message).toContain(sentence);
    expect(new CellFailure("x.ipynb", { ...cell, source: solved }, "no").message).not.toContain(
      sentence,
    );
  });
});

describe("npm start, a second time", () => {
  it("takes unchanged notebooks from the cache, says so, and lists the next commands", async () => {
    const { code: exitCode, stdout } = await start("1", "pong");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("01-ping: unchanged, taken from the cache\n");
    expect(stdout).toContain("Nothing to run: 2 notebooks unchanged, taken from the cache.");
    expect(stdout).toContain("npm run lab");
    expect(existsSync(executed("01-ping"))).toBe(true);
  });

  it("builds the book of all notebooks, and does not serve it without a terminal", async () => {
    const { stdout } = await start("1");
    expect(stdout).toMatch(/book\/ +the book/);
    expect(stdout).not.toContain("Ctrl-C");
    const pages = readdirSync(course.book).filter((name) => name.endsWith(".html"));
    expect(pages).toEqual(expect.arrayContaining(["index.html", "01-ping.html", "05-dies.html"]));
  });
});

describe("npm start with wrong arguments", () => {
  it("lists the notebooks if none has the requested name", async () => {
    const { code: exitCode, stderr } = await start("99");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^No notebook fits "99"\. .*\n {2}01-ping\n/);
  });

  it.each([
    ["--timeout", "soon", "A number of seconds above 0 is needed, at most 86400 (a day)."],
    ["--timeout", "Infinity", "A number of seconds above 0 is needed, at most 86400 (a day)."],
    ["--jobs", "0", "A whole number is needed, at least 1."],
    ["--port", "80.5", "A port is a whole number from 1 to 65535."],
  ])("refuses %s %s", async (option, value, message) => {
    const { code: exitCode, stderr } = await start(option, value);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(message);
  });

  it("explains its options", async () => {
    const { code: exitCode, stdout } = await start("--help");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Usage: npm run start -- [options] [notebooks...]");
    expect(stdout).toContain("--fresh");
  });
});
