import type { ExerciseKind } from "../../lessons/index.js";
import { fillIn } from "../placeholder.js";
import { bothLanguages } from "./bothLanguages.js";

/** The names that the source of an exercise imports, by module. */
export function importsOf(kind: ExerciseKind): Record<string, string[]> {
  if (kind === "next-line") {
    return {
      "./exercise.js": ["type Exercise"],
      "./nextLine.js": ["nextLineExercise"],
      "../../derivations/course/sigmoidIsSoftmax.js": ["sigmoidIsSoftmax"],
    };
  }
  const form = kind === "predict" ? "oneOf" : "aNumber";
  return { "./exercise.js": ["type Exercise", "exercise"], "./forms.js": [form] };
}

/** The source of an exercise with placeholders: no answer is correct, and no slip is recognised. */
export function exerciseSource(id: string, constant: string, kind: ExerciseKind): string {
  return `const ${constant}: Exercise = ${calls[kind]}({
  id: "${id}",
  // ${fillIn("the minutes that it takes")}
  minutes: 5,
  prompt: ${bothLanguages("the task in one sentence")},
  ${bodies[kind]}
  slips: [
    {
      // ${fillIn("a common mistake, from slips.ts or of your own")}
      says: ${bothLanguages("the name of the mistake, without the answer")},
      like: () => undefined,
    },
    {
      // ${fillIn("another common mistake")}
      says: ${bothLanguages("the name of the mistake")},
      like: () => undefined,
    },
  ],
  hints: [${bothLanguages("a question that helps")}],
  insight: ${bothLanguages("what to take away from the exercise")},
});`;
}

const calls: Readonly<Record<ExerciseKind, string>> = {
  compute: "exercise",
  predict: "exercise",
  write: "exercise<[x: number], number>",
  "find-the-bug": "exercise<[x: number], number>",
  "next-line": "nextLineExercise",
};

const rules = (says: string) => `rules: [{ says: ${bothLanguages(says)}, holds: () => false }],`;
const properties = rules("a property that every right answer has, without the expected value");

const aFunction = `// ${fillIn("typical inputs; draw.ts says what can be drawn")}
  inputs: (draw) => [draw.number(-5, 5)],
  gives: aNumber,
  // ${fillIn("the right function")}
  right: () => Number.NaN,
  ${properties}`;

const bodies: Readonly<Record<ExerciseKind, string>> = {
  compute: `kind: "compute",
  gives: aNumber,
  // ${fillIn("the right answer")}
  right: () => Number.NaN,
  ${properties}`,
  predict: `kind: "predict",
  // ${fillIn("the choices")}
  gives: oneOf("A", "B", "C"),
  // ${fillIn("the right answer")}
  right: () => "A",
  ${properties}`,
  write: `kind: "write",
  ${aFunction}`,
  "find-the-bug": `kind: "find-the-bug",
  // ${fillIn("the code with its bug, as the learner finds it")}
  given: "(x) => { return 0; }",
  ${aFunction}`,
  "next-line": `// ${fillIn("the derivation, and the number of the line that is asked for")}
  derivation: sigmoidIsSoftmax,
  line: 1,
  // ${fillIn("the line that is the answer")}
  right: () => "",
  ${rules("how the line must look; delete the rule if every line that follows is right")}`,
};
