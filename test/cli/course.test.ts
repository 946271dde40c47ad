import { execFileSync, type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { clone } from "../../lib/files/courseFolders.js";
import { copyPlainFiles, temporaryFolder } from "./fixtures.js";
import { nobody, nobodyCanRead } from "./otherUser.js";

/** A clone with a library of two files, compiled once; each test works on a copy. */
const built = temporaryFolder();
let root = built;

/** Few declarations, because every test runs the compiler. */
const settings = {
  extends: "../tsconfig.json",
  compilerOptions: {
    lib: ["ES5"],
    types: [],
    strict: true,
    module: "NodeNext",
    incremental: true,
    outDir: "dist",
    tsBuildInfoFile: "dist/.tsbuildinfo",
  },
};

beforeAll(() => {
  copyPlainFiles(root);
  write("tsconfig.json", "{}");
  write("lib/tsconfig.json", JSON.stringify(settings));
  write("package.json", manifest());
  write("package-lock.json", '{ "packages": {} }');
  write("lib/a.ts", "export const a: number = 1;");
  write("lib/b.ts", "export const b: number = 2;");
  symlinkSync(join(clone, "node_modules"), join(root, "node_modules"));
  expect(build()).toBe(0);
});

const manifest = (more: object = {}) =>
  JSON.stringify({ type: "module", engines: { node: ">=20.19" }, ...more });

beforeEach(() => {
  root = temporaryFolder();
  execFileSync("cp", ["-a", `${built}/.`, root]); // with its dates, which the seal holds
});

const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const read = (file: string) => readFileSync(join(root, file), "utf8");
const sealedAt = () => statSync(join(root, "lib/dist/.seal")).mtimeMs;

function runCourse(command: readonly string[] = [], user = {}): SpawnSyncReturns<string> {
  const args = [join(root, "lib/cli/course.mjs"), ...command];
  return spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", ...user });
}

function build(): number | null {
  return runCourse().status;
}

it("compiles the library once, and not again while nothing changes", () => {
  expect(read("lib/dist/a.js")).toContain("a = 1");
  const before = sealedAt();
  expect(build()).toBe(0);
  expect(sealedAt()).toBe(before);
});

it("compiles a source that changed, even if its date is old", () => {
  write("lib/a.ts", "export const a: number = 7;");
  utimesSync(join(root, "lib/a.ts"), new Date(0), new Date(0));
  build();
  expect(read("lib/dist/a.js")).toContain("a = 7");
});

it("compiles a source again if its output was deleted", () => {
  rmSync(join(root, "lib/dist/b.js"));
  build();
  expect(read("lib/dist/b.js")).toContain("b = 2");
});

it("replaces a broken link in lib/dist by what the compiler writes, and removes one that it does not know", () => {
  rmSync(join(root, "lib/dist/b.js"));
  for (const link of ["b.js", "old.js"]) symlinkSync("nowhere", join(root, "lib/dist", link));
  expect(build()).toBe(0);
  expect(read("lib/dist/b.js")).toContain("b = 2");
  expect(readdirSync(join(root, "lib/dist"))).not.toContain("old.js");
  expect(existsSync(join(root, "lib/dist/nowhere"))).toBe(false);
});

it("compiles everything after a build that was interrupted", () => {
  rmSync(join(root, "lib/dist/.seal"));
  write("lib/dist/a.js", "half of");
  build();
  expect(read("lib/dist/a.js")).toContain("a = 1");
});

it("compiles again after another program has called the compiler", () => {
  const compiler = join(clone, "node_modules/typescript/bin/tsc");
  write("lib/a.ts", "export const a: number = 7;");
  spawnSync(process.execPath, [compiler, "-p", "lib"], { cwd: root });
  expect(read("lib/dist/a.js")).toContain("a = 7");
  write("lib/a.ts", "export const a: number = 1;");
  build();
  expect(read("lib/dist/a.js")).toContain("a = 1");
});

it("compiles again after a setting or a package changed", () => {
  const before = sealedAt();
  write("package.json", manifest({ version: "2.0.0" }));
  build();
  expect(sealedAt()).toBeGreaterThan(before);
});

it("fails with the compiler, and again until the mistake is corrected", () => {
  write("lib/b.ts", 'export const b: number = "2";');
  expect([build(), build()]).not.toContain(0);
  expect(existsSync(join(root, "lib/dist/.seal"))).toBe(false);
  write("lib/b.ts", "export const b: number = 3;");
  expect(build()).toBe(0);
  expect(read("lib/dist/b.js")).toContain("b = 3");
});

it("fails while a source that another one imports is missing", () => {
  write("lib/a.ts", 'export { b } from "./b.js";');
  expect(build()).toBe(0);
  rmSync(join(root, "lib/b.ts"));
  expect(build()).not.toBe(0);
});

it("says in two lines that lib/dist cannot be written, and not once for each file", () => {
  rmSync(join(root, "lib/dist"), { recursive: true });
  write("lib/dist", "a file");
  const { status, stdout, stderr } = runCourse();
  expect(stderr).toMatch(/^The library cannot be compiled: .*lib\/dist.*\nCorrect that, .*\n$/);
  expect(stdout).toBe("");
  expect(status).toBe(1);
});

it.skipIf(process.platform === "win32" || !nobodyCanRead)(
  "says in two lines that a compiled file cannot be read, whichever file imports it",
  () => {
    mkdirSync(join(root, "lib/cli"), { recursive: true });
    write("lib/cli/cli.ts", 'import "../a.js";');
    expect(build()).toBe(0);
    chmodSync(tmpdir(), 0o1777); // as /tmp is; the folder of the run belongs to this user alone
    chmodSync(root, 0o755);
    chmodSync(join(root, "lib/dist/a.js"), 0o000);
    const { status, stdout, stderr } = runCourse(["start"], nobody);
    expect(stderr).toMatch(/^The compiled library cannot be read: .*lib\/dist\/a\.js.*\nAsk .*\n$/);
    expect(stdout).toBe("");
    expect(status).toBe(1);
  },
);
