import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { forBrowsers } from "../../../lib/book/build/bundleOptions.js";
import { writeBundle } from "../../../lib/book/build/writeBundle.js";
import { explainFileError } from "../../../lib/files/fileError.js";
import { temporaryFolder } from "../../cli/fixtures.js";

const bundle = (outfile: string) =>
  writeBundle({ ...forBrowsers, stdin: { contents: "export const one = 1;" }, outfile });

it("writes a bundle into a folder that does not exist yet", async () => {
  const folder = temporaryFolder();
  await bundle(join(folder, "assets", "one.js"));
  expect(readdirSync(join(folder, "assets"))).toEqual(["one.js"]);
  expect(readFileSync(join(folder, "assets", "one.js"), "utf8")).toMatch(/export\{\w+ as one\}/);
});

it("fails with the file system's own error, which commands explain, if a file cannot be written", async () => {
  const path = join(temporaryFolder(), "one.js");
  mkdirSync(path);
  const error = await bundle(path).catch((thrown: unknown) => thrown);
  expect(explainFileError(error)?.message).toMatch(/^A file is needed where there is a folder: /);
});
