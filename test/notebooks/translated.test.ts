import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import {
  translatedNotebook,
  withOutputsOf,
} from "../../lib/authoring/translation/translatedNotebook.js";
import { readTranslations, sidecarOf } from "../../lib/authoring/translation/translationFiles.js";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import {
  type Cell,
  joinLines,
  type MultilineText,
  type Output,
} from "../../lib/notebook/nbformat.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { executeNotebook } from "../../lib/run/executeNotebook.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { sampleLessons } from "./sampleLessons.js";

const folders = courseFolders();
const english = await Promise.all((await findNotebooks(folders)).map(readNotebook));
const editions = await Promise.all(
  (await readTranslations(clone)).flatMap((translations) =>
    english.map(async ({ name, notebook }) => {
      const folder = join(folders.notebooks, translations.language);
      const file = await readNotebook(join(folder, `${name}.ipynb`));
      return {
        ...file,
        title: `${translations.language}/${name}`,
        folder,
        translations,
        english: notebook,
      };
    }),
  ),
);

describe.each(editions)("$title", ({ name, path, notebook, translations, english }) => {
  it("is made of the English notebook and its sidecar, byte for byte", async () => {
    const { rules } = translations;
    const made = translatedNotebook(english, sidecarOf(translations, name), rules.notes);
    const text = formatNotebook(withOutputsOf(made, notebook));
    expect(text, `npm run notebooks -- ${name}`).toBe(await readFile(path, "utf8"));
  });

  it("has the English outputs but for their words", () => {
    for (const [i, cell] of english.cells.entries())
      expect(figuresOf(notebook.cells[i]), `cell "${cell.id}"`).toEqual(figuresOf(cell));
  });
});

describe.each(sampleLessons(editions))("$title", (file) => {
  it("gives the committed outputs again", { timeout: 120_000 }, async () => {
    const how = { kernel: courseKernel, cwd: file.folder, timeout: 60_000 };
    const executed = await executeNotebook(file, how);
    const advice = `If the new outputs of ${relative(clone, file.path)} are meant: npm run notebooks`;
    expect(formatNotebook(executed), advice).toBe(await readFile(file.path, "utf8"));
  });
});

/** What the outputs of a cell show in any language: their kinds, their numbers and how many curves. */
function figuresOf(cell: Cell): unknown[] {
  return cell.cell_type === "code" ? cell.outputs.map(figuresOfOutput) : [];
}

function figuresOfOutput(output: Output): unknown {
  if (output.output_type === "stream") return [output.name, numbersIn(joinLines(output.text))];
  if (output.output_type === "error") return [output.ename, numbersIn(output.evalue)];
  const data = Object.entries(output.data).map(([type, value]) => {
    if (type.endsWith("json")) return [type, value];
    const text = joinLines(value as MultilineText);
    const words = text.replace(/<(script|style)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ");
    return [type, text.match(/<path/g)?.length, numbersIn(words)];
  });
  return [output.output_type, data];
}

/** The distinct numbers of a text. Whole numbers up to ten may be words in one language, and digits in another. */
function numbersIn(text: string): number[] {
  const digits = text.replaceAll("−", "-").replace(/(\d),(?=\d{3})/g, "$1");
  const numbers = (digits.match(/(?<![\d.])\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? []).map(Number);
  return [...new Set(numbers)]
    .filter((x) => !(Number.isInteger(x) && x <= 10))
    .sort((a, b) => a - b);
}
