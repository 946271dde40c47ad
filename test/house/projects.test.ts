import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LongestFirst } from "../longestFirst.js";
import { longestTests, longTests, samplingTests } from "../projects.js";
import { firstOfEachKind, isLong, sample } from "../sample.js";
import { slowestText } from "../slowestFiles.js";
import { importsIn } from "./imports.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The paths of the TypeScript files below test, without those of installed packages. */
const testSources = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .map((path) => `test/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith(".ts") && !/\/(node_modules|dist)\//.test(path))
  .sort();

/** Each test file with its projects, as Vitest itself lists them. */
function projectsByFile(): Map<string, string[]> {
  const vitest = ["node_modules/vitest/vitest.mjs", "list", "--filesOnly", "--json"];
  const config = ["--config", "test/vitest.config.ts"];
  const listed = execFileSync(process.execPath, [...vitest, ...config], { cwd: root });
  const projects = new Map<string, string[]>();
  for (const { file, projectName } of JSON.parse(`${listed}`)) {
    const path = file.slice(root.length);
    projects.set(path, [...(projects.get(path) ?? []), projectName]);
  }
  return projects;
}

const projects = projectsByFile();
const filesOf = (project: string): string[] =>
  [...projects.keys()].filter((file) => projects.get(file)?.includes(project)).sort();

/** What a file imports directly, by its path: files of the repository, and names of packages. */
const direct = new Map<string, readonly string[]>();

function directImports(path: string): readonly string[] {
  if (!existsSync(join(root, path)) || !path.endsWith(".ts")) return [];
  return importsIn(path, read(path))
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ to }) => to.replace(/^@course\/lib(\/\w+)?$/, entryPoint));
}

/** All imports of a file, direct or through files of the repository: paths, and names of packages. */
function reach(file: string): Set<string> {
  const found = new Set([file]);
  for (const path of found) {
    if (!direct.has(path)) direct.set(path, directImports(path));
    for (const to of direct.get(path) ?? []) found.add(to);
  }
  return found;
}

function entryPoint(_: string, room = "/losses"): string {
  return `lib${room}/index.ts`;
}

const reached = new Map([...projects.keys()].map((file) => [file, reach(file)]));
const reaches = (file: string, what: RegExp): string[] =>
  [...(reached.get(file) ?? [])].filter((path) => what.test(path));

describe("the projects of the tests", () => {
  it("have every test file, and each file once", () => {
    const files = testSources.filter((path) => path.endsWith(".test.ts"));
    const inLongRun = longTests.map((file) => `test/${file}`);
    expect([...projects.keys(), ...inLongRun].sort()).toEqual(files);
    expect([...projects].filter(([, names]) => names.length > 1)).toEqual([]);
    expect(new Set([...projects.values()].flat())).toEqual(
      new Set(["browser", "process", "quick"]),
    );
  });

  it("browser: has the files that open Chromium or Firefox, and no others; list them in projects.ts", () => {
    const opening = /^test\/(cli\/openChromium|book\/firefox)\.ts$/;
    const files = [...projects.keys()].filter((file) => reaches(file, opening).length > 0);
    expect(filesOf("browser")).toEqual(files.sort());
  });

  it("quick: has no file that starts a kernel, a browser, a command, a bundler or a thread", () => {
    const slow =
      /^(zeromq|playwright-core|esbuild|node:(worker_threads|http|net)|test\/cli\/runCli\.ts)$/;
    const wrong = filesOf("quick").flatMap((file) =>
      reaches(file, slow).map((path) => `${file} reaches ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it("quick: has no file that replaces modules or globals, because its files share a process", () => {
    const replacing = /vi\s*\.(mock|doMock|stubGlobal)\(|deleteProperty\(globalThis/;
    expect(filesOf("quick").filter((file) => replacing.test(read(file)))).toEqual([]);
  });
});

describe("the longest files", () => {
  it("exist, and come first in their projects", async () => {
    expect(longestTests.filter((file) => !projects.has(`test/${file}`))).toEqual([]);
    const context = { config: { root }, cache: { getFileTestResults() {}, getFileStats() {} } };
    const specification = (name: string, file: string) =>
      ({
        project: { name, config: { sequence: {} } },
        moduleId: join(root, "test", file),
      }) as never;
    const [longest, longer] = longestTests;
    const files = ["a", "b"].flatMap((name) =>
      ["text/text.test.ts", longer, longest].map((file) => specification(name, file)),
    );
    const sorted = await new LongestFirst(context as never).sort(files);
    expect(sorted.map(({ project, moduleId }) => [project.name, moduleId])).toEqual(
      ["a", "b"].flatMap((name) =>
        [longest, longer, "text/text.test.ts"].map((file) => [name, join(root, "test", file)]),
      ),
    );
  });
});

describe("the long run", () => {
  const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

  it("is npm test's run in another mode, and CI does both", () => {
    const vitest = (script: string) => script.split(" && ").at(-1);
    expect(vitest(scripts.test)).toBe("vitest run --config test/vitest.config.ts");
    expect(vitest(scripts["test:long"])).toBe(`${vitest(scripts.test)} --mode long`);
    expect(read(".ci/run").split("\n")).toEqual(
      expect.arrayContaining(["npm cit", "npm run test:long"]),
    );
  });

  it("has the files that sample cases; list them in projects.ts", () => {
    const sampling = [...projects.keys()].filter(
      (file) => reaches(file, /^test\/sample\.ts$/).length,
    );
    expect(samplingTests.map((file) => `test/${file}`)).toEqual(sampling.sort());
  });

  it("differs in them only by sample.ts, so it has all their tests of npm test", () => {
    const asking = testSources.filter((path) => /COURSE_TESTS|\bisLong\b/.test(read(path)));
    expect(asking).toEqual([
      "test/house/projects.test.ts",
      "test/sample.ts",
      "test/vitest.config.ts",
    ]);
  });

  it("has all cases, where npm test has the first of each kind", () => {
    const cases = ["one", "two", "three", "four"];
    const short = firstOfEachKind(cases, ([letter]) => letter);
    expect(short).toEqual(["one", "two", "four"]);
    expect(sample(cases, ([letter]) => letter)).toEqual(isLong ? cases : short);
    expect(sample(cases)).toEqual(isLong ? cases : ["one"]);
  });
});

describe("the list of the slowest test files", () => {
  it("has ten files, the slowest first", () => {
    const files = Array.from({ length: 12 }, (_, i) => ({
      file: `${i}.test.ts`,
      milliseconds: 1000 * i,
    }));
    const lines = slowestText(files).trimEnd().split("\n");
    expect(lines).toHaveLength(11);
    expect(lines[1]).toBe("  11.0 s  11.test.ts");
    expect(lines[10]).toBe("   2.0 s  2.test.ts");
  });
});
