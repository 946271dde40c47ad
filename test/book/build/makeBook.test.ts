import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { bookAssets } from "../../../lib/book/build/bookAssets.js";
import { makeBook } from "../../../lib/book/build/makeBook.js";
import type { NotebookFile } from "../../../lib/notebook/notebookFile.js";
import { code, markdown, notebook, notebookFile, temporaryFolder } from "../../cli/fixtures.js";

const lesson = (text: string) =>
  notebookFile("01-one", notebook([markdown("title", `# ${text}`), code("sum", "6 * 7")]));

const folder = join(temporaryFolder(), "book");
const page = join(folder, "01-one.html");
// The assets are not built again with the book: other tests that run at the same time rely on them.
const made = (files: readonly NotebookFile[], fresh?: boolean) =>
  makeBook(files, folder, fresh, bookAssets());
/** The inode of the folder, which changes when the book is built again. */
const identity = () => statSync(folder).ino;

beforeAll(async () => void (await made([lesson("One")])), 60_000);

it("keeps the book while nothing changes, and returns its number of pages", async () => {
  const before = identity();
  expect(await made([lesson("One")])).toBe(7);
  expect(identity()).toBe(before);
});

it("builds the book again if a lesson changes, even to a text of the same length", async () => {
  await made([lesson("Two")]);
  expect(readFileSync(page, "utf8")).toContain("Two");
}, 60_000);

it("builds the book again if `fresh` is set", async () => {
  const before = identity();
  await made([lesson("Two")], true);
  expect(identity()).not.toBe(before);
}, 60_000);

it.each<[string, () => void]>([
  ["deleted", () => rmSync(page)],
  ["changed", () => writeFileSync(page, "changed")],
  ["added", () => writeFileSync(join(folder, "extra.html"), "")],
])(
  "builds the book again after one of its files was %s",
  async (_, change) => {
    change();
    await made([lesson("Two")]);
    expect(readFileSync(page, "utf8")).toContain("Two");
    expect(existsSync(join(folder, "extra.html"))).toBe(false);
  },
  60_000,
);

it("builds the book again if its seal is missing, and leaves no unfinished folder", async () => {
  rmSync(join(folder, ".seal"));
  const before = identity();
  await made([lesson("Two")]);
  expect(identity()).not.toBe(before);
  expect(readdirSync(join(folder, ".."))).toEqual(["book"]);
}, 60_000);
