import { fillIn } from "../placeholder.js";
import type { Addition } from "./addition.js";
import { bothLanguages } from "./bothLanguages.js";
import { addImport, addLine, addToList } from "./sourceEdits.js";

/** `npm run new -- derivation focalSlope`: a derivation with one step, which is false until it is written. */
export function newDerivation(name: string): Addition {
  const [source, list] = [
    `lib/derivations/course/${name}.ts`,
    "lib/derivations/course/allDerivations.ts",
  ];
  return {
    files: { [source]: derivation(name) },
    edits: {
      [list]: (text) =>
        addToList(list, addImport(text, [name], `./${name}.js`), "allDerivations", name),
      "lib/derivations/index.ts": (text) => addLine(text, `export * from "./course/${name}.js";`),
    },
    next: [
      `Write the lines, their reasons and what the symbols stand for in ${source}, and move its name in ${list} to its place in the order of the lessons.`,
      `Run npx vitest run --config test/vitest.config.ts test/derivations: every step must be proved, and every single edit refuted, or listed in test/derivations/stillTrue.ts with the reason why it is still true.`,
      `Show it in a lesson: display.markdown(show(${name})); in a cell, and its name in the set-up.`,
    ],
  };
}

function derivation(name: string): string {
  return `import type { Derivation } from "../setting/derivation.js";

export const ${name}: Derivation = {
  id: "${name}",
  title: ${bothLanguages("what the derivation shows")},
  about: ${bothLanguages("why a reader wants to know it")},
  // ${fillIn("where each symbol lies; setting/derivation.ts says what else there is to declare")}
  domain: { p: "(0,1)" },
  // ${fillIn("the first line, in place of p")}
  start: "p",
  steps: [
    {
      // ${fillIn("the line that follows from it, in place of 1 - p, and the further lines below")}
      to: "1 - p",
      why: ${bothLanguages("the rule that turns the line above into this one")},
    },
  ],
};
`;
}
