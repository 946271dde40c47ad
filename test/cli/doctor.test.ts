import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { prepare } from "../../lib/cli/prepare.js";
import { clone } from "../../lib/files/courseFolders.js";
import { checkLockFile } from "../../lib/machine/checks/lockFile.js";
import { checkVsCode } from "../../lib/machine/checks/vsCode.js";
import { copyPlainFiles, temporaryFolder } from "./fixtures.js";

const firstAid = join("lib", "cli", "firstAid.mjs");

function folderWith(files: Record<string, string>): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The doctor in a clone with nothing but these files. */
function firstAidIn(files: Record<string, string>): { status: number | null; stdout: string } {
  const root = folderWith(files);
  copyPlainFiles(root);
  return spawnSync(process.execPath, [join(root, firstAid)], { encoding: "utf8" });
}

describe("npm run doctor", () => {
  it("finds nothing wrong in this clone", () => {
    const { status, stdout } = spawnSync(process.execPath, [join(clone, firstAid)], {
      encoding: "utf8",
    });
    expect(stdout).not.toContain("✘");
    expect(stdout).toContain("✔ Kernel      answers 2 to 1 + 1\n");
    expect(stdout).toContain("\nAll that the course needs is here.\n");
    expect(status).toBe(0);
  }, 60_000);

  it("prints a line of JSON for each check, and reads such reports of many computers", () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(clone, firstAid), ...args], { encoding: "utf8" });
    const report = run("--json");
    const findings = report.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(findings.slice(0, 3).map(({ title }) => title)).toEqual(["Node", "Packages", "Library"]);
    expect(findings.map(({ state }) => state)).not.toContain("fault");
    expect(report.status).toBe(0);
    const well = folderWith({ "anna.json": report.stdout, "ben.json": report.stdout });
    const table = run("--room", well);
    expect(table.stdout).toMatch(/^ +Node {2}Packages {2}Library/);
    expect(table.stdout).toContain("\nAll computers have what the course needs.\n");
    expect(table.status).toBe(0);
    const broken = folderWith({ "cy.json": '{"title":"Node","state":"fault","found":"14"}' });
    expect(run("--room", broken).status).toBe(1);
  }, 60_000);

  it("says how to replace a Node that is too old, and checks nothing else", () => {
    const { status, stdout } = firstAidIn({ "package.json": '{"engines": {"node": ">=99.1"}}' });
    expect(stdout).toBe(
      "✘ Node        The course needs Node 99.1 or later. " +
        `This is Node ${process.versions.node}.\n` +
        "  cure: Install a current Node from https://nodejs.org\n",
    );
    expect(status).toBe(1);
  });

  it("says npm ci if nothing is installed", () => {
    const { status, stdout } = firstAidIn({ "package.json": '{"engines": {"node": ">=20.1"}}' });
    expect(stdout).toContain(
      "✘ Packages    The packages of the course are not installed.\n" +
        "  cure: Install all packages with: npm ci\n",
    );
    expect(status).toBe(1);
  });

  it("shows the compiler's errors if the library does not compile", () => {
    const { status, stdout } = firstAidIn({
      "package.json": '{"engines": {"node": ">=20.1"}}',
      "package-lock.json": '{"packages": {}}',
      "node_modules/.package-lock.json": '{"packages": {}}',
      "node_modules/typescript/bin/tsc": "console.log('lib/a.ts(1,1): error'); process.exit(2);",
    });
    expect(stdout).toContain("✘ Library     does not compile:\nlib/a.ts(1,1): error\n  cure: ");
    expect(status).toBe(1);
  });
});

describe("the lock file", () => {
  const lock = (version: string) =>
    JSON.stringify({
      packages: {
        "": { version: "0.1.0" },
        "node_modules/plot": { version },
        "node_modules/for-windows": { version: "1.0.0", optional: true },
        "node_modules/@course/lib": { link: true },
      },
    });
  const check = (locked: string, installed: string) =>
    checkLockFile(
      folderWith({ "package-lock.json": locked, "node_modules/.package-lock.json": installed }),
    );

  it("is fine if the versions agree", async () => {
    const withoutOptional = JSON.stringify({
      packages: { "node_modules/plot": { version: "1.0" } },
    });
    expect(await check(lock("1.0"), withoutOptional)).toMatchObject({ state: "ok" });
  });

  it("is fine without packages for authors, unless one has another version", async () => {
    const dev = (version: string) =>
      JSON.stringify({ packages: { "node_modules/vitest": { version, dev: true } } });
    expect(await check(dev("1.0"), '{"packages": {}}')).toMatchObject({ state: "ok" });
    expect(await check(dev("1.0"), dev("1.1"))).toMatchObject({ state: "fault" });
  });

  it("is a fault if a package has another version; names it and says npm ci", async () => {
    expect(await check(lock("1.0"), lock("1.1"))).toEqual({
      title: "Versions",
      state: "fault",
      found: "1 package not as in package-lock.json: plot",
      cure: "npm ci",
    });
  });

  it("is a fault if nothing was installed", async () => {
    expect(await checkLockFile(temporaryFolder())).toMatchObject({
      state: "fault",
      cure: "npm ci",
    });
  });
});

describe("VS Code", () => {
  it("gets the kernel's path from the install, which does not fail if that is impossible", async () => {
    const root = folderWith({ ".vscode/settings.json": "{}" });
    await prepare(root);
    expect(await checkVsCode(root)).toMatchObject({ state: "ok" });
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await prepare(temporaryFolder());
    expect(said).toHaveBeenCalledWith(expect.stringContaining("npm run doctor"));
    said.mockRestore();
  });

  it("gets a note if it has the path of another clone, or none", async () => {
    const told = folderWith({ ".vscode/course.env": "JUPYTER_PATH=/elsewhere/.jupyter\n" });
    expect(await checkVsCode(told)).toMatchObject({ state: "note", cure: "npm run prepare" });
    const untold = temporaryFolder();
    expect(await checkVsCode(untold)).toMatchObject({ found: "does not know the kernel" });
  });
});
