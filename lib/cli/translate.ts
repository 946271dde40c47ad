import { readFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { describeProblem, type Problem } from "../authoring/problem.js";
import { checkTranslation, markdownCells } from "../authoring/translation/checkTranslation.js";
import {
  parseSidecar,
  stampSidecar,
  type TranslatedCell,
} from "../authoring/translation/sidecar.js";
import { missingTerms } from "../authoring/translation/terms.js";
import { readTranslations, sidecarPath } from "../authoring/translation/translationFiles.js";
import { courseFolders } from "../files/courseFolders.js";
import { selectNotebooks } from "../notebook/findNotebooks.js";
import { type NotebookFile, readNotebook } from "../notebook/notebookFile.js";
import { count } from "../text/count.js";

/** What is asked of `npm run translate`. */
export interface TranslateOptions {
  course?: string;
  /** Whether to write, first, that each translation fits its English cell as it is now. */
  stamp?: boolean;
}

/**
 * Shows what is left to do in the translations of lessons: the English of cells that are missing or have changed,
 * the rules that are broken, and terms that may be missing.
 *
 * @returns the exit code
 */
export async function translate(
  requested: readonly string[],
  { course, stamp }: TranslateOptions,
): Promise<number> {
  const { root, ...folders } = courseFolders(course);
  const files = await Promise.all(
    (await selectNotebooks({ root, ...folders }, requested)).map(readNotebook),
  );
  if (stamp) await stampAll(root, files);
  let found = 0;
  for (const { language, sidecars, rules } of await readTranslations(root)) {
    for (const file of files) {
      const none = parseSidecar(sidecarPath(language, file.name), file.name, "");
      const sidecar = sidecars.get(file.name) ?? none;
      const problems = checkTranslation(file.notebook, sidecar, rules);
      const english = markdownCells(file.notebook);
      for (const problem of problems)
        process.stdout.write(
          `${describeProblem(problem)}\n${textsOf(problem, english, sidecar.cells)}`,
        );
      for (const { id, source } of sidecar.cells)
        for (const doubt of missingTerms(source, rules.terms, english.get(id) ?? ""))
          process.stdout.write(`${sidecar.file}, cell "${id}": perhaps ${doubt}.\n`);
      found += problems.length;
    }
  }
  const checked = count(files.length, "lesson");
  process.stdout.write(`${checked} checked, ${count(found, "problem")} found.\n`);
  return found === 0 ? 0 : 1;
}

/** The English of a cell that is missing or has changed and, if it has changed, its translation. */
function textsOf(
  { rule, cell = "" }: Problem,
  english: ReadonlyMap<string, string>,
  cells: readonly TranslatedCell[],
): string {
  if (rule !== "missing" && rule !== "stale") return "";
  const translated = cells.find(({ id }) => id === cell)?.source;
  const texts = [english.get(cell), translated].filter((text) => text !== undefined);
  return texts.map((text) => `\n${text.replace(/^(?=.)/gm, "    ")}\n\n`).join("");
}

async function stampAll(root: string, files: readonly NotebookFile[]): Promise<void> {
  for (const { language, sidecars } of await readTranslations(root))
    for (const { name, notebook } of files) {
      if (!sidecars.has(name)) continue;
      const path = join(root, sidecarPath(language, name));
      const text = await readFile(path, "utf8");
      const stamped = stampSidecar(text, markdownCells(notebook));
      if (stamped !== text) await writeFileAtomic(path, stamped);
    }
}
