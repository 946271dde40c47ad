import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { writeFormulaFonts } from "../../../lib/book/build/formulaFonts.js";
import { temporaryFolder } from "../../cli/fixtures.js";

const folder = temporaryFolder();
let faces: { file: string; ranges: string[] }[];

beforeAll(async () => {
  await writeFormulaFonts(folder, " <1p");
  const css = readFileSync(join(folder, "katex.min.css"), "utf8");
  const found = css.matchAll(/fonts\/([\w-]+)\.woff2\) format\("woff2"\);unicode-range:([^}]*)\}/g);
  faces = [...found].map(([, file, ranges]) => ({ file, ranges: ranges.split(",") }));
}, 60_000);

const covers = (ranges: readonly string[], character: string): boolean =>
  ranges.some((range) => {
    const [from, to = from] = range
      .slice(2)
      .split("-")
      .map((code) => Number.parseInt(code, 16));
    const code = character.codePointAt(0) as number;
    return from <= code && code <= to;
  });

it.each([
  ["what formulas use", " <1p", true],
  ["no other character", "!0az", false],
])("the reduced file of each font has %s: %s", (_, characters, has) => {
  expect(faces.length).toBeGreaterThan(20);
  for (const { file, ranges } of faces)
    for (const character of characters)
      expect(covers(ranges, character), `${file} and "${character}"`).toBe(
        file.endsWith("-used") === has,
      );
});
