import type { Exercise } from "./exercise.js";
import { lesson00 } from "./lesson00.js";
import { lesson01 } from "./lesson01.js";
import { lesson02 } from "./lesson02.js";
import { lesson03 } from "./lesson03.js";
import { lesson04 } from "./lesson04.js";
import { lesson05 } from "./lesson05.js";
import { lesson06 } from "./lesson06.js";
import { lesson07 } from "./lesson07.js";
import { lesson08 } from "./lesson08.js";
import { lesson09 } from "./lesson09.js";
import { lesson15 } from "./lesson15.js";

/**
 * Every exercise of the course, in the order of the notebooks.
 *
 * To add one: describe it in its lesson's file (exercise.ts has the parts, slips.ts the usual slips), add
 * a new lesson's list here, and give it a cell with the tag `exercise` in the notebook, which ends in
 * `check("04-its-id", answer)` and holds the solution between `// BEGIN SOLUTION: todo();` and
 * `// END SOLUTION`. `npm run notebooks` puts the solution away and shows the stub in its place.
 */
export const exercises: readonly Exercise[] = [
  ...lesson00,
  ...lesson01,
  ...lesson02,
  ...lesson03,
  ...lesson04,
  ...lesson05,
  ...lesson06,
  ...lesson07,
  ...lesson08,
  ...lesson09,
  ...lesson15,
];
