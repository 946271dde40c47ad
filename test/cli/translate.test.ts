import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestOf, markerOf } from "../../lib/authoring/translation/sidecar.js";
import { joinLines, type Notebook } from "../../lib/notebook/nbformat.js";
import { lesson } from "../authoring/lint/lesson.js";
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

  it("checks, of named notebooks, neither the others nor the sources", async () => {
    const { stdout } = await lint("05");
    expect(stdout).toContain(
      "notebooks/zh/05-next.ipynb: the notebook of lib/lessons/zh/05-next.md is missing.",
    );
    expect(stdout).not.toMatch(/04-loss|07-other|texts\.ts/);
  });
});

describe("npm run notebooks, for a language", () => {
  const source = lesson(code("ask-code", "process.cwd().split(/[\\\\/]/).at(-1);")).notebook;
  const course = temporaryCourse({ "04-good": source });
  const folder = join(course.root, "lib", "lessons", "zh");
  const made = join(course.notebooks, "zh", "04-good.ipynb");
  const sidecar = join(folder, "04-good.md");
  const read = () => JSON.parse(readFileSync(made, "utf8")) as Notebook;
  const textOf = (id: string) =>
    joinLines(read().cells.find((cell) => cell.id === id)?.source ?? "");
  const run = (command: string, ...args: string[]) =>
    callCli(command, ...args, "04", "--course", course.root);

  it("makes the notebook of the sidecar, runs it in the folder of the language, and marks what is not up to date", async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "terms.csv"), "concept,en,zh,variants,banned\n");
    writeFileSync(sidecar, "<!-- cell: title · en: 0123456789ab -->\n\n# 4. 损失\n");
    const { code: exitCode, stderr } = await run("notebooks", "--language", "zh");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(textOf("title")).toBe("> 英文版已更新，以下译文尚未跟上。\n\n# 4. 损失");
    expect(textOf("ask-text")).toMatch(/^> 本节尚未译成中文，以下为英文原文。\n\n## /);
    expect(JSON.stringify(read().cells).includes('{"text/plain":["zh"]}')).toBe(true);
  });

  it("leaves the outputs as they are where only the text changes", async () => {
    writeFileSync(sidecar, "<!-- cell: title -->\n\n# 4. 损失函数\n");
    await run("translate", "--stamp");
    expect(textOf("title")).toBe("# 4. 损失函数");
    expect(JSON.stringify(read().cells).includes('{"text/plain":["zh"]}')).toBe(true);
  });

  it.each(["translate", "notebooks"])(
    "npm run %s refuses a notebook that was edited by hand",
    async (command) => {
      const before = readFileSync(made, "utf8");
      const edited = before.replace("损失函数", "损失");
      writeFileSync(made, edited);
      const { code: exitCode, stderr } = await run(command);
      expect(exitCode).toBe(1);
      expect(stderr).toContain(
        `04-good.ipynb was changed by hand, and this command would write over it: it is made of lib/lessons/zh/04-good.md. Put the change there`,
      );
      expect(readFileSync(made, "utf8")).toBe(edited);
      expect((await run("lint")).stdout).toContain(
        'notebooks/zh/04-good.ipynb, cell "title": the text is not that of lib/lessons/zh/04-good.md.',
      );
      writeFileSync(made, before);
    },
  );

  it("refuses a language that the course does not have", async () => {
    const { code: exitCode, stderr } = await run("notebooks", "--language", "tlh");
    expect(exitCode).toBe(1);
    expect(stderr).toContain('There is no translation into "tlh" in lib/lessons.');
  });
});
