import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { clone } from "../../lib/files/courseFolders.js";
import { itWith } from "./available.js";
import { copyPlainFiles, temporaryFolder } from "./fixtures.js";
import { refusedNodes } from "./otherNodes.js";

const { scripts, engines } = JSON.parse(readFileSync(join(clone, "package.json"), "utf8"));

/** The file that a script runs first, through other scripts if it calls them. */
function firstFileOf(script: string): string | undefined {
  const command = script.split(" && ")[0];
  const other = /^npm run --silent (\w+)$/.exec(command)?.[1];
  if (other) return firstFileOf(scripts[other]);
  return /^node lib\/cli\/(\w+\.mjs)/.exec(command)?.[1];
}

/** The files of plain JavaScript with which npm scripts begin. */
const firstFiles = [
  "authorPackages.mjs",
  "course.mjs",
  "firstAid.mjs",
  "ownClone.mjs",
  "preinstall.mjs",
];

/** A clone with the first files and these others, given as text or as values for JSON. */
function cloneWith(files: Record<string, string | object>): string {
  const root = temporaryFolder();
  copyPlainFiles(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(root, path), text);
  }
  return root;
}

function run(
  root: string,
  file: string,
  { node = process.execPath, agent = "npm/11.0.0 node/v20.19.0 linux x64" } = {},
): SpawnSyncReturns<string> {
  const env = { ...process.env, npm_config_user_agent: agent };
  return spawnSync(node, [join(root, "lib/cli", file), "start"], { encoding: "utf8", env });
}

const manifest = { type: "module", engines };
const tooOld = { ...manifest, engines: { node: "^98.1 || >=99.2" } };
const installed = { packages: { "node_modules/plot": {} } };
const locked = (...others: [string, object][]) => ({
  packages: { "": {}, lib: {}, "node_modules/plot": {}, ...Object.fromEntries(others) },
});

describe("every npm script", () => {
  it.each(Object.entries<string>(scripts))("%s begins with a file that checks", (_, script) => {
    expect(firstFiles).toContain(firstFileOf(script));
  });

  it("that adds files begins with the check of packages for authors", () => {
    expect(firstFileOf(scripts.new)).toBe("authorPackages.mjs");
  });

  it("that calls Biome or Vitest begins with that check", () => {
    for (const script of Object.values<string>(scripts))
      if (/\b(biome|vitest|mutants)\b/.test(script))
        expect(["authorPackages.mjs", "ownClone.mjs"], script).toContain(firstFileOf(script));
  });
});

describe.each(firstFiles)("%s", (file) => {
  /** Without the marks of the doctor, which writes to standard output. */
  const told = ({ stdout, stderr }: SpawnSyncReturns<string>) =>
    file === "firstAid.mjs"
      ? stdout.replace(/^✔.*\n/gm, "").replace(/^✘ \w+ +|^ {2}cure: /gm, "")
      : stderr;

  it("refuses a Node that package.json does not accept, in two lines", () => {
    const result = run(cloneWith({ "package.json": tooOld }), file);
    expect(told(result)).toBe(
      "The course needs Node 98.1 or a later 98, or Node 99.2 or later. " +
        `This is Node ${process.versions.node}.\n` +
        "Install a current Node from https://nodejs.org\n",
    );
    expect(result.status).toBe(1);
  });

  for (const { name, program, need } of refusedNodes) {
    itWith([need], `${file} refuses ${name} in two lines`, async () => {
      const result = run(cloneWith({ "package.json": manifest }), file, { node: program });
      expect(told(result)).toMatch(/^The course needs Node .* This is Node \d+\.\d+\.\d+\.\n.*\n$/);
      expect(result.status).toBe(1);
    });
  }

  it.skipIf(file === "preinstall.mjs")("refuses to run before the install, in two lines", () => {
    const result = run(cloneWith({ "package.json": manifest }), file);
    expect(told(result)).toBe(
      "The packages of the course are not installed.\nInstall all packages with: npm ci\n",
    );
    expect(result.status).toBe(1);
  });
});

describe("the range of Node", () => {
  const accepts = (range: string) =>
    run(cloneWith({ "package.json": { ...manifest, engines: { node: range } } }), "preinstall.mjs")
      .status === 0;
  const [major, minor] = process.versions.node.split(".").map(Number);

  it("accepts this version and any later one of the same major version", () => {
    expect(accepts(`^${major}.${minor}`)).toBe(true);
    expect(accepts(`^${major}.0 || >=99.0`)).toBe(true);
    expect(accepts(`^${major}.${minor + 1} || >=99.0`)).toBe(false);
  });

  it("accepts later major versions after >= only", () => {
    expect(accepts(`>=${major - 1}.99`)).toBe(true);
    expect(accepts(`>=${major}.${minor}`)).toBe(true);
    expect(accepts(`^${major - 1}.0`)).toBe(false);
    expect(accepts(`>=${major}.${minor + 1}`)).toBe(false);
    expect(accepts(`>=${major + 1}.0`)).toBe(false);
  });
});

describe("the installed packages", () => {
  const start = (files: Record<string, string | object>, file = "course.mjs") =>
    run(cloneWith({ "package.json": manifest, ...files }), file).stderr;

  it("must have been installed by npm: no other package manager reads package-lock.json", () => {
    expect(start({ "node_modules/.modules.yaml": "", "package-lock.json": locked() })).toBe(
      "The packages in node_modules/ were not installed by npm, or not completely.\n" +
        "Install all packages with: npm ci\n",
    );
  });

  it("must include those that package-lock.json has since added", () => {
    const files = {
      "node_modules/.package-lock.json": installed,
      "package-lock.json": locked(["node_modules/@d3/new", {}]),
    };
    expect(start(files)).toBe(
      "The course needs packages that are not installed: @d3/new.\n" +
        "Install all packages with: npm ci\n",
    );
  });

  it("may lack packages for authors and for other machines, until a command for authors is called", () => {
    const files = {
      "node_modules/.package-lock.json": installed,
      "node_modules/typescript/bin/tsc": "",
      "lib/dist/cli/cli.js": "console.error('It runs.');",
      "package-lock.json": locked(
        ["node_modules/vitest", { dev: true }],
        ["node_modules/vitest/node_modules/axe", { dev: true }],
        ["node_modules/fast-check", { dev: true }],
        ["node_modules/ws", { dev: true }],
        ["node_modules/for-windows", { optional: true }],
        ["node_modules/@course/lib", { link: true }],
      ),
    };
    expect(start(files)).toBe("It runs.\n");
    expect(start(files, "authorPackages.mjs")).toBe(
      "This command is for authors and needs what npm ci --omit=dev leaves out: " +
        "vitest, axe, fast-check and 1 more.\n" +
        "Install all packages with: npm ci\n",
    );
  });

  it("cannot be compared with a lock file that has merge conflicts, which is reported without a stack", () => {
    const spoilt = { "node_modules/.package-lock.json": installed, "package-lock.json": "<<<<" };
    expect(start(spoilt)).toMatch(
      /^package-lock\.json cannot be read: .*\nTry: git restore package-lock\.json\n$/,
    );
  });
});

describe("an install", () => {
  it.each(["pnpm", "yarn", "bun"])("by %s is refused in two lines", (manager) => {
    const root = cloneWith({ "package.json": manifest });
    const { status, stderr } = run(root, "preinstall.mjs", { agent: `${manager}/1.2.3 npm/? x64` });
    expect(stderr).toBe(
      `${manager} cannot install the course: it does not read package-lock.json, ` +
        "which names all versions.\nInstall it with npm: npm ci\n",
    );
    expect(status).toBe(1);
  });

  it("by npm is not", () => {
    expect(run(clone, "preinstall.mjs")).toMatchObject({ status: 0, stderr: "" });
  });
});
