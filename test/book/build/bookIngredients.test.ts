import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { assetIngredients, bookIngredients } from "../../../lib/book/build/bookIngredients.js";
import { code, notebook, notebookFile, temporaryFolder } from "../../cli/fixtures.js";

const root = temporaryFolder();
const style = "lib/book/style/book.css";
const sources = ["package-lock.json", "lib/losses/index.ts", "lib/dist/.tsbuildinfo", style];
sources.push("lib/book/client/page.ts", "lib/book/build/bundle.ts", "lib/figures/index.ts");
for (const path of sources) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), "1");
}

const lesson = (result: string) => {
  const outputs = [{ output_type: "stream" as const, name: "stdout" as const, text: [result] }];
  return notebookFile("01-one", notebook([code("sum", "6 * 7", [], outputs)]));
};
const ingredients = (result = "42") => bookIngredients([lesson(result)], assetIngredients(root));

it("are the same while nothing changes", async () => {
  expect(await ingredients()).toBe(await ingredients());
});

it.each(sources)("change when %s changes", async (path) => {
  const before = await ingredients();
  writeFileSync(join(root, path), `2`);
  expect(await ingredients()).not.toBe(before);
});

it("change when a source is deleted, a cell has another output, or a lesson is missing", async () => {
  const before = await ingredients();
  expect(await ingredients("43")).not.toBe(before);
  expect(await bookIngredients([], assetIngredients(root))).not.toBe(before);
  rmSync(join(root, style));
  expect(await ingredients()).not.toBe(before);
});
