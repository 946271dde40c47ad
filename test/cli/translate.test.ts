import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestOf, markerOf } from "../../lib/authoring/translation/sidecar.js";
import { code, markdown, notebook, temporaryCourse } from "./fixtures.js";
import { callCli, runCli } from "./runCli.js";

const course = temporaryCourse({
  "04-loss": notebook([
    markdown("title", "# 4. Loss"),
    code("a", "1;"),
    markdown("score", "The score.\n\nIt is high."),
    markdown("end", "Over."),
  ]),
  "05-next": notebook([markdown("title", "# 5. Next")]),
});
const folder = join(course.root, "lib", "lessons", "zh");
const sidecar = join(folder, "04-loss.md");
const title = `${markerOf("title", digestOf("# 4. Loss"))}\n\n# 4. 损失\n`;
const stale = "<!-- cell: score · en: 0123456789ab -->\n\n很高。\n";
const end = `${markerOf("end", digestOf("Over."))}\n\n完。\n`;

mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, "terms.csv"),
  "concept,en,zh,variants,banned\nnetwork,score,得分,,!您\n",
);
const write = (...parts: string[]) => writeFileSync(sidecar, parts.join("\n"));
const translate = (...args: string[]) => callCli("translate", ...args, "--course", course.root);

describe("npm run translate", () => {
  it("shows the English of what is missing, both texts of what is stale, and terms in doubt", async () => {
    write(title, stale);
    const { code: exitCode, stdout } = await runCli("translate", "4", "--course", course.root);
    expect(
      stdout,
    ).toBe(`lib/lessons/zh/04-loss.md, cell "end": the cell is not translated. Add it, below the cell that precedes it in the lesson. [missing]

    Over.

lib/lessons/zh/04-loss.md, cell "score", line 5: the English cell has changed since it was translated. Compare the two; once they say the same, npm run translate -- --stamp NN writes the digest. [stale]

    The score.

    It is high.


    很高。

lib/lessons/zh/04-loss.md, cell "score": perhaps score is not in it as 得分.
1 lesson checked, 2 problems found.
`);
    expect(exitCode).toBe(1);
  });

  it("shows a lesson without a translation as missing whole", async () => {
    const { code: exitCode, stdout } = await translate("05");
    expect(stdout).toContain(
      'lib/lessons/zh/05-next.md, cell "title": the cell is not translated.',
    );
    expect(exitCode).toBe(1);
  });

  it("notes with --stamp that the translation fits, and changes nothing else", async () => {
    write(title, stale, end);
    const { code: exitCode, stdout } = await translate("--stamp", "04");
    expect(stdout).toContain("1 lesson checked, 0 problems found.\n");
    expect(exitCode).toBe(0);
    const stamped = stale.replace("0123456789ab", digestOf("The score.\n\nIt is high."));
    expect(readFileSync(sidecar, "utf8")).toBe([title, stamped, end].join("\n"));
  });
});

describe("npm run lint", () => {
  const lint = (...args: string[]) => callCli("lint", ...args, "--course", course.root);

  it("finds what is wrong in translations, in texts of the sources, and in the names of files", async () => {
    write(title, stale, end);
    writeFileSync(join(folder, "07-other.md"), "");
    writeFileSync(join(folder, "..", "texts.ts"), 'export const t = { en: "You", zh: "您" };\n');
    const { stdout } = await lint();
    expect(stdout).toContain('lib/lessons/zh/04-loss.md, cell "score", line 5: the English');
    expect(stdout).toContain("lib/lessons/zh/07-other.md: there is no notebook of this name.");
    expect(stdout).toContain(
      "lib/lessons/texts.ts, line 1: 您 is not the course's word for score.",
    );
  });

  it("finds only what is wrong in the notebooks that are named", async () => {
    const { stdout } = await lint("05");
    expect(stdout).not.toContain("lib/lessons");
  });
});
