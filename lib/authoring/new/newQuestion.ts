import { formatNotebook } from "../../notebook/formatNotebook.js";
import type { Notebook } from "../../notebook/nbformat.js";
import { fillIn } from "../placeholder.js";
import type { Addition } from "./addition.js";
import { bothLanguages } from "./bothLanguages.js";
import type { LessonPlace } from "./newExercise.js";
import { exerciseCells } from "./newExerciseCells.js";
import { addImport, addToList } from "./sourceEdits.js";

/** The file of a lesson's open question, from the course's folder. */
export function questionFile(lesson: string): string {
  return `lib/lessons/questions/question${lesson}.ts`;
}

/** `npm run new -- exercise 10 why-it-stops --kind open`: the open question of a lesson, with its cells. */
export function newQuestion({ lesson, notebook }: LessonPlace, name: string): Addition {
  const id = `${lesson}-${name}`;
  const list = "lib/lessons/questions/openQuestions.ts";
  const isLater = (entry: string) => Number(entry.slice(-2)) > Number(lesson);
  return {
    files: { [questionFile(lesson)]: questionSource(lesson, id) },
    edits: {
      [list]: (text) =>
        addToList(
          list,
          addImport(text, [`question${lesson}`], `./question${lesson}.js`),
          "openQuestions",
          `question${lesson}`,
          isLater,
        ),
      [notebook]: async (text) =>
        formatNotebook(await exerciseCells(notebook, JSON.parse(text) as Notebook, id, "open")),
    },
    next: [
      `Write the question in ${questionFile(lesson)}: prompt, minutes, model answer and rubric.`,
      `Run npm run solutions -- ${lesson}, and write the question and the model answer into the cells "${name}-text" and "${name}" of ${notebook}.`,
      `Run npm run notebooks -- ${lesson}, which puts the model answer away, and then npx vitest run --config test/vitest.config.ts test/lessons/questions test/notebooks/exercises.test.ts.`,
    ],
  };
}

/** The source of an open question with placeholders. */
function questionSource(lesson: string, id: string): string {
  return `import type { OpenQuestion } from "./openQuestion.js";

export const question${lesson}: OpenQuestion = {
  id: "${id}",
  kind: "open",
  // ${fillIn("the minutes that the answer takes")}
  minutes: 5,
  prompt: ${bothLanguages("the question, as a text that can be read without the cell above it")},
  modelAnswer: ${bothLanguages("a good answer, in at most a hundred words")},
  // ${fillIn("three to five points of a good answer")}
  rubric: [
    ${bothLanguages("the first point, the end of a sentence that begins with A good answer")},
    ${bothLanguages("the second")},
    ${bothLanguages("the third")},
  ],
};
`;
}
