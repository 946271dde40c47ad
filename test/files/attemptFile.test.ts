import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { todo } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { AttemptFile } from "../../lib/files/attemptFile.js";
import { built } from "../../lib/files/courseFolders.js";
import { exercises } from "../../lib/lessons/exercises/exercises.js";
import { Session } from "../../lib/lessons/exercises/session.js";
import { temporaryFolder } from "../cli/fixtures.js";

const newFile = () => join(temporaryFolder(), "course", "progress.jsonl");
const kernel = (path: string) => new Session(exercises, new AttemptFile(path));
const right = ["00-first-answer", () => 0.7] as const;
const wrong = ["00-first-answer", () => 0.3] as const;

describe("progress in a file", () => {
  it("survives a restart of the kernel, and says where it is", () => {
    const path = newFile();
    expect(kernel(path).check(...right)).toContain(
      `\n  Lesson 00: 1 of 3 correct. This is kept in ${path}.`,
    );
    const progress = kernel(path).progress("00");
    expect(progress).toMatch(/^Lesson 00: 1 of 3 correct\n {2}✓ /);
    expect(progress).toContain(`\nThis is kept in ${path}.`);
    expect(kernel(path).progress("00", "zh")).toContain(`\n记录在 ${path}。`);
  });

  it("counts failed attempts of earlier kernels, from the last right answer on", () => {
    const path = newFile();
    const hints = [wrong, wrong, right, wrong, wrong].map((answer) =>
      kernel(path)
        .check(...answer)
        .includes("Hint 1"),
    );
    expect(hints).toEqual([false, true, false, false, true]);
  });

  it("keeps a right answer when its stub is checked again, and says so", () => {
    const path = newFile();
    kernel(path).check(...right);
    const later = kernel(path);
    expect(later.check("00-first-answer", () => todo())).toContain(
      "\n  You have answered this exercise before, and progress remembers it.",
    );
    expect(later.progress("00")).toContain("1 of 3 correct");
  });

  it("loses nothing that two kernels write at once", async () => {
    const path = newFile();
    const code = `
      const { AttemptFile } = await import(process.argv[1]);
      const file = new AttemptFile(process.argv[2]);
      for (let i = 0; i < 300; i++) {
        file.add({ id: process.argv[3], state: "not yet" });
        file.read();
      }
      console.log(JSON.stringify(file.takeNotices()));`;
    const run = (id: string) =>
      promisify(execFile)(process.execPath, [
        ...["--input-type=module", "-e", code],
        ...[built("files/attemptFile.js"), path, id],
      ]);
    const printed = await Promise.all(["00-first-answer", "00-other-mail"].map(run));
    expect(printed.map(({ stdout }) => stdout)).toEqual(["[]\n", "[]\n"]);
    const attempts = new AttemptFile(path).read();
    for (const id of ["00-first-answer", "00-other-mail"])
      expect(attempts.filter((one) => one.id === id)).toHaveLength(300);
  });

  it.each([
    ["a line that was cut off", '\n{"id":"00-other-m'],
    ["other text", "\n<<<<<<< HEAD"],
    ["an unknown state", '\n{"id":"00-other-mail","state":"perfect"}'],
    ["zeros", "\n\0\0\0\0"],
  ])("with %s is set aside with a notice, and what can be read is kept", (_what, damage) => {
    const path = newFile();
    kernel(path).check(...right);
    const written = readFileSync(path, "utf8") + damage;
    writeFileSync(path, written);
    const later = kernel(path);
    const report = later.check("00-other-mail", () => 0.6);
    const aside = path.replace(".jsonl", ".damaged.jsonl");
    expect(report).toContain(
      `\n  ${path} was damaged. It is now ${aside}; what could be read of it, 2 attempts, is kept.`,
    );
    expect(report).toContain("Lesson 00: 2 of 3 correct");
    expect(later.check("00-other-mail", () => 0.6)).not.toContain("damaged");
    expect(readFileSync(aside, "utf8")).toContain(written);
    expect(kernel(path).progress("00")).toContain("2 of 3 correct");
  });

  it("does not overwrite an older file that was set aside", () => {
    const path = newFile();
    kernel(path).check(...right);
    for (let i = 0; i < 2; i++) {
      writeFileSync(path, "{");
      kernel(path).progress();
    }
    expect(readdirSync(join(path, "..")).sort()).toEqual([
      "progress.damaged-2.jsonl",
      "progress.damaged.jsonl",
      "progress.jsonl",
    ]);
  });

  it("that cannot be written lasts as long as the kernel, and the check says so once", () => {
    const path = newFile();
    mkdirSync(path, { recursive: true }); // a folder where the file is needed
    const session = kernel(path);
    const report = session.check(...right);
    expect(report).toContain("\n  Your progress is kept only until the kernel ends: EISDIR");
    expect(report).not.toContain("This is kept in");
    expect(session.check(...right)).not.toContain("kept");
    expect(session.progress("00")).toContain("1 of 3 correct");
  });
});
