import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { courseKernel } from "../../lib/run/kernelSpecs.js";

const folder = mkdtempSync(join(tmpdir(), "course-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, content: object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

it("the launcher refuses a tslab whose insides it does not know", () => {
  const [node = "", ...options] = courseKernel.slice(0, -1);
  const launcher = options.at(-1) ?? "";
  const built = dirname(dirname(launcher));
  for (const room of ["text", "files", "cells", "lessons", "kernel", "notebook"])
    cpSync(join(built, room), join(folder, room), { recursive: true });
  for (const plain of ["isWritable.mjs", "v8Flags.mjs"])
    cpSync(join(built, "../files", plain), join(folder, plain));
  write("package.json", {
    type: "module",
    imports: { "#isWritable": "./isWritable.mjs", "#v8Flags": "./v8Flags.mjs" },
  });
  write("node_modules/tslab/package.json", { version: "1.0.23", main: "dist/public.js" });
  write("node_modules/tslab/dist/public.js", {});
  const packages = fileURLToPath(new URL("../../node_modules", import.meta.url));
  symlinkSync(join(packages, "zeromq"), join(folder, "node_modules/zeromq")); // imported before tslab
  const { status, stderr } = spawnSync(node, [join(folder, "kernel/launch.js"), "connection.json"]);
  expect(`${stderr}`).toBe(
    "The course's kernel repairs tslab 1.0.22 from the inside, but tslab 1.0.23 is installed. " +
      "In the course's folder, run: npm ci\n",
  );
  expect(status).toBe(1);
});

it("the launcher says that its folder is gone", () => {
  const gone = mkdtempSync(join(tmpdir(), "course-test-"));
  const command = 'cd "$1" && rmdir "$1" && shift && exec "$@" connection.json';
  const { status, stderr } = spawnSync("sh", [
    "-c",
    command,
    "sh",
    gone,
    ...courseKernel.slice(0, -1),
  ]);
  expect(`${stderr}`).toBe(
    "launch: the folder in which the kernel was to start is gone. Open the notebook where it is now.\n",
  );
  expect(status).toBe(1);
});

it("the launcher says what it misses when it is started by hand", () => {
  const [node = "", ...options] = courseKernel.slice(0, -1);
  const { status, stderr } = spawnSync(node, options);
  expect(`${stderr}`).toMatch(/^launch: no connection file; /);
  expect(status).toBe(1);
});
