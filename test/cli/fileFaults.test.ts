import { spawnSync } from "node:child_process";
import { closeSync, openSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clone } from "../../lib/files/courseFolders.js";
import { code, notebook, temporaryCourse } from "./fixtures.js";
import { callCli, cli, runCli } from "./runCli.js";

const courseWith = (change: object) => {
  const course = temporaryCourse({ "04-loss": notebook([code("answer", "6 * 7")]) });
  const changed = notebook([{ ...code("answer", "6 * 7"), ...change }]);
  writeFileSync(join(course.notebooks, "04-loss.ipynb"), JSON.stringify(changed));
  return course;
};

describe("a command that cannot use a file", () => {
  it("names a file where its cache must be a folder, and says what to do", async () => {
    const course = temporaryCourse({ "04-loss": notebook([code("answer", "6 * 7")]) });
    writeFileSync(join(course.root, ".course"), "not a folder");
    const { code: exitCode, stderr } = await runCli("start", "--course", course.root);
    expect(stderr).toBe(
      `A folder is needed where there is a file: ${join(course.root, ".course")}\n` +
        "Move that file away, and run the command again.\n",
    );
    expect(exitCode).toBe(1);
  }, 60_000);

  it.each(["start", "lint", "notebooks", "learner", "solutions", "book"])(
    "%s names the cell whose source is a number, and writes nothing",
    async (command) => {
      const course = courseWith({ source: 5 });
      const { code: exitCode, stderr } = await callCli(command, "--course", course.root);
      expect(stderr).toMatch(
        /^\S*04-loss\.ipynb is not .* cell 1, "answer", has the source 5, .*\n$/,
      );
      expect(exitCode).toBe(1);
      expect(readdirSync(course.root)).toEqual(["notebooks"]);
    },
  );
});

describe.skipIf(process.platform !== "linux")("a command whose output", () => {
  const reproduceInto = (path: string) => {
    const output = openSync(path, "w");
    const args = [cli, "reproduce"];
    const result = spawnSync(process.execPath, args, {
      cwd: clone,
      encoding: "utf8",
      stdio: ["ignore", output, "pipe"],
    });
    closeSync(output);
    return result;
  };

  it("goes to a full disk fails and says so", () => {
    const { status, stderr } = reproduceInto("/dev/full");
    expect(stderr).toBe("The disk is full.\nFree some space, and run the command again.\n");
    expect(status).toBe(1);
  });

  it("is not read to its end, as with `| head`, ends without a message", () => {
    const script = `"${process.execPath}" "${cli}" doctor | true`;
    const { stderr } = spawnSync("sh", ["-c", script], { cwd: clone, encoding: "utf8" });
    expect(stderr).toBe("");
  });
});
