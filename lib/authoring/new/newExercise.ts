import type { ExerciseKind } from "../../lessons/index.js";
import { formatNotebook } from "../../notebook/formatNotebook.js";
import type { Notebook } from "../../notebook/nbformat.js";
import { UserError } from "../../text/userError.js";
import type { Addition } from "./addition.js";
import { camelCase } from "./names.js";
import { exerciseCells } from "./newExerciseCells.js";
import { exerciseSource, importsOf } from "./newExerciseSource.js";
import { addBefore, addImport, addToList, binds } from "./sourceEdits.js";

/** The lesson that an exercise belongs to. */
export interface LessonPlace {
  /** Two digits. */
  lesson: string;
  /** The notebook, from the course's folder: `notebooks/04-binary-cross-entropy.ipynb`. */
  notebook: string;
}

/** `npm run new -- exercise 04 predict-a-loss`: an exercise that no answer satisfies until it is written. */
export function newExercise(
  { lesson, notebook }: LessonPlace,
  name: string,
  kind: ExerciseKind,
): Addition {
  const source = `lib/lessons/exercises/lesson${lesson}.ts`;
  const id = `${lesson}-${name}`;
  return {
    files: {},
    edits: {
      [source]: (text) => {
        const withImports = Object.entries(importsOf(kind)).reduce(
          (before, [from, names]) => addImport(before, names, from),
          text,
        );
        requireNew(source, withImports, id, camelCase(name));
        const code = exerciseSource(id, camelCase(name), kind);
        const added = addBefore(withImports, `lesson${lesson}`, code);
        return addToList(source, added, `lesson${lesson}`, camelCase(name));
      },
      [notebook]: async (text) =>
        formatNotebook(await exerciseCells(notebook, JSON.parse(text) as Notebook, id, kind)),
    },
    next: [
      `Write the exercise in ${source}: prompt, minutes, right answer, rules, slips, hints and insight.`,
      `Run npm run solutions -- ${lesson}, and write the prompt and the solution into the cells "${name}-text" and "${name}" of ${notebook}.`,
      `Run npm run notebooks -- ${lesson}, which puts the solution away, and then npx vitest run --config test/vitest.config.ts test/lessons/exercises test/notebooks/exercises.test.ts.`,
    ],
  };
}

function requireNew(source: string, text: string, id: string, constant: string): void {
  const taken = text.includes(`"${id}"`) ? `the exercise "${id}"` : `the name ${constant}`;
  if (!text.includes(`"${id}"`) && !binds(text, constant)) return;
  throw new UserError(
    `${source} has ${taken} already. Nothing was written. Choose another name. ` +
      `Example: npm run new -- exercise ${id.slice(0, 2)} predict-a-loss`,
  );
}
