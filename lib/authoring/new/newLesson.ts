import { formatNotebook } from "../../notebook/formatNotebook.js";
import type { Cell, CellMetadata, Notebook } from "../../notebook/nbformat.js";
import { normaliseNotebook } from "../../notebook/outputs/normaliseNotebook.js";
import type { Prediction } from "../../notebook/prediction.js";
import type { CourseMetadata } from "../lint/courseMetadata.js";
import { fillIn } from "../placeholder.js";
import type { Addition } from "./addition.js";
import { slugOf } from "./names.js";
import { addImport, addToList } from "./sourceEdits.js";

/**
 * `npm run new -- lesson 10 "Training on real data"`: a notebook that keeps to the order of a lesson, and an
 * empty list of exercises.
 *
 * @param lesson  two digits
 * @param articleSection  the title of the article's section; null where the article has none
 */
export function newLesson(
  lesson: string,
  title: string,
  articleSection: string | null = null,
): Addition {
  const notebook = `notebooks/${lesson}-${slugOf(title)}.ipynb`;
  const exercises = `lib/lessons/exercises/lesson${lesson}.ts`;
  const list = "lib/lessons/exercises/exercises.ts";
  const isLater = (entry: string) => Number(entry.slice(-2)) > Number(lesson);
  return {
    files: {
      [notebook]: formatNotebook(lessonNotebook(lesson, title, articleSection)),
      [exercises]: `import type { Exercise } from "./exercise.js";

export const lesson${lesson}: readonly Exercise[] = [];
`,
    },
    edits: {
      [list]: (text) =>
        addToList(
          list,
          addImport(text, [`lesson${lesson}`], `./lesson${lesson}.js`),
          "exercises",
          `...lesson${lesson}`,
          isLater,
        ),
    },
    next: [
      `Write the lesson in ${notebook}: npm run lab opens it, and npm run lint -- ${lesson} lists what is still to be filled in.`,
      `Add three exercises or more, of three kinds, and one of the kind open: npm run new -- exercise ${lesson} predict-the-loss --kind predict`,
      `Run npm run notebooks -- ${lesson}, which writes the outputs, and then npm run readme, which lists the lesson.`,
    ],
  };
}

/** The least time, which suits the few words of a new lesson. `npm run lint` names the time of what is written later. */
const minutes = { teaching: 5, exercises: 15 };

function lessonNotebook(lesson: string, title: string, articleSection: string | null): Notebook {
  const number = Number(lesson);
  const course: CourseMetadata = { lesson: number, minutes, section: articleSection };
  const cells = [
    markdown("title", opening(number, title, articleSection)),
    code(
      "setup",
      'import { softmax } from "@course/lib";\nimport { progress } from "@course/lib/lessons";',
      ["setup"],
    ),
    ...["first", "second", "third"].flatMap(section),
    markdown("your-turn", yourTurn),
    markdown("where-you-stand", "Which exercises you have solved:"),
    code("progress", `progress("${lesson}");`),
    ...(articleSection === null ? [] : [markdown("article", article)]),
    markdown("key-points", closing),
  ];
  return normaliseNotebook({ nbformat: 4, nbformat_minor: 5, metadata: { course }, cells });
}

function opening(number: number, title: string, articleSection: string | null): string {
  const from = articleSection === null ? "" : ` Section «${articleSection}» of the article.`;
  return `# ${number}. ${title}

**${fillIn("the one question of the lesson, asked by somebody to whom it matters?")}**

You will

- ${fillIn("the first thing that the learner will do or see")},
- ${fillIn("the second")},
- ${fillIn("the third; up to five are allowed")}.

${minutes.teaching} minutes, and ${minutes.exercises} for the exercises.${from} Before you read on, run all cells.`;
}

/** A question with a prediction, a cell that answers it, and what it showed. */
function section(name: string): Cell[] {
  return [
    markdown(
      `${name}-question`,
      `## ${fillIn(`the idea of the ${name} section`)}

${fillIn("the question, and why the last section leaves it open")}

**Predict** ${fillIn("what the reader guesses before running the cell, with the choices")}`,
    ),
    code(
      `${name}-computation`,
      `// ${fillIn("the computation that answers the question")}\nsoftmax([1, 2, 3]);`,
      ["predict"],
      { course: { predict: prediction } },
    ),
    markdown(
      `${name}-reading`,
      fillIn("what the output shows, why it is so, and what a wrong guess overlooked"),
    ),
  ];
}

const prediction: Prediction = {
  kind: "choice",
  question: { en: fillIn("the question in one sentence"), zh: fillIn("the question in Chinese") },
  choices: [
    { en: fillIn("the first choice"), zh: fillIn("the first choice in Chinese") },
    { en: fillIn("the second choice"), zh: fillIn("the second choice in Chinese") },
  ],
};

const yourTurn = `## Your turn

Put your answer where the cell says \`todo()\`, and run the cell: it tells you how the answer does.`;

const article = `## What the article says

${fillIn("the claims of the section, each with what the lesson computed of it")}`;

const closing = `## Key points

- ${fillIn("what was learnt from the first thing that the title promises")}
- ${fillIn("from the second")}
- ${fillIn("from the third")}

Next: ${fillIn("a link to the next lesson, and what it is about")}`;

function markdown(id: string, source: string): Cell {
  return { cell_type: "markdown", id, metadata: {}, source };
}

function code(id: string, source: string, tags: string[] = [], more: CellMetadata = {}): Cell {
  const metadata = { tags, ...more };
  return { cell_type: "code", id, metadata, execution_count: null, outputs: [], source };
}
