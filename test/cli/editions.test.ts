import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import { putSolutionsAway } from "../../lib/notebook/solutions/solutionCells.js";
import { code, notebook, runCli, temporaryCourse } from "./fixtures.js";

const solved =
  'const line = () =>\n  // BEGIN SOLUTION: todo();\n  "secret";\n// END SOLUTION\ncheck("04-next-line", line);';
const open = notebook([code("line", solved, ["exercise"])]);
const committed = putSolutionsAway(open);

const course = temporaryCourse({ "04-loss": committed, "05-loss": committed });
const text = (...path: string[]) =>
  readFileSync(join(course.root, ...path, "04-loss.ipynb"), "utf8");
const run = async (command: string) =>
  (await runCli(command, "04", "--course", course.root)).stdout;

describe("the editions", () => {
  it.each([
    ["learner", false],
    ["instructor", true],
  ])(
    "npm run %s writes the notebooks asked for into a folder of its own",
    async (edition, solutions) => {
      expect(await run(edition)).toMatch(
        new RegExp(`^1 notebook written to .*\\.course/${edition}/\n$`),
      );
      expect(text(".course", edition).includes("secret")).toBe(solutions);
      expect(text("notebooks")).toBe(formatNotebook(committed));
    },
  );

  it("npm run solutions brings them back into notebooks/, and says how they are put away", async () => {
    expect(await run("solutions")).toBe(
      "1 notebook with solutions. To put them away again: npm run notebooks\n",
    );
    expect(text("notebooks")).toBe(formatNotebook(open));
  });
});
