import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { isWritable } from "../../lib/files/isWritable.mjs";
import { sample } from "../sample.js";
import { code, copyPlainFiles, notebook, temporaryCourse, temporaryFolder } from "./fixtures.js";
import { nobody, nobodyCanRead } from "./otherUser.js";
import { cli } from "./runCli.js";

const course = temporaryCourse({ "04-loss": notebook([code("answer", "6 * 7")]) });
const home = temporaryFolder();

beforeAll(() => {
  chmodSync(tmpdir(), 0o1777); // as /tmp is; the folder of the run belongs to this user alone
  chmodSync(home, 0o755);
  if (nobody.uid !== undefined) chownSync(home, nobody.uid, nobody.gid);
  chmodSync(course.notebooks, 0o555);
  chmodSync(course.root, 0o555);
});

function run(...args: string[]) {
  const { XDG_DATA_HOME: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, ...args, "--course", course.root],
    { cwd: clone, env: { ...env, HOME: home }, encoding: "utf8", ...nobody },
  );
  return { status, stdout, stderr };
}

describe.skipIf(process.platform === "win32" || !nobodyCanRead)(
  "in a course of somebody else",
  () => {
    /** The folder for this course. The book's assets belong to the clone, which has another folder. */
    const generated = () => {
      const folders = readdirSync(join(home, dataFolder));
      return join(
        home,
        dataFolder,
        folders.find((name) => name.startsWith(basename(course.root))) ?? "",
      );
    };

    // The book takes longest, because its assets are built for this user.
    const commands = [
      ["learner", ["learner"]],
      ["instructor", ["instructor"]],
      ["start", ["notebooks", "book"]],
    ] as const;
    it.each(sample(commands))(
      "npm run %s writes into a folder in the user's home, and says where",
      (command, folders) => {
        const { status, stderr } = run(command);
        expect(stderr).toContain(
          `You cannot write into ${course.root}, so generated files are in ${generated()} instead of .course.\n`,
        );
        for (const folder of folders)
          expect(readdirSync(join(generated(), folder))).not.toEqual([]);
        expect(status).toBe(0);
        expect(existsSync(join(course.root, ".course"))).toBe(false);
      },
      180_000,
    );

    it("npm run learner finds the notebooks as they were committed, as their owner does", () => {
      const git = (...words: string[]) =>
        execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", ...words], {
          cwd: course.root,
        });
      chmodSync(course.root, 0o755);
      git("init", "--quiet");
      git("add", "notebooks");
      git("commit", "--quiet", "-m", "Add lesson 04");
      chmodSync(course.root, 0o555);
      expect(run("learner").stdout).not.toContain("Git has no commit");
    });

    it.each(["bench", "wasm", "mutants"])(
      "npm run %s, which compiles code inside the clone, says in two lines why it cannot",
      (script) => {
        const root = temporaryFolder();
        copyPlainFiles(root);
        for (const name of ["package.json", "package-lock.json", "node_modules"])
          symlinkSync(join(clone, name), join(root, name));
        chmodSync(root, 0o555);
        const { scripts } = JSON.parse(readFileSync(join(clone, "package.json"), "utf8"));
        const [program, ...words] = scripts[script].split(" && ")[0].split(" ");
        const { status, stderr } = spawnSync(program, words, {
          cwd: root,
          encoding: "utf8",
          ...nobody,
        });
        expect(stderr).toBe(
          "This command compiles code of its own in the clone, and you have no permission to write into " +
            `${root}/\nRun it in a clone of your own.\n`,
        );
        expect(status).toBe(1);
      },
    );

    it("a copy that the user has changed there is kept", () => {
      const name = join(generated(), "learner", "04-loss.ipynb");
      spawnSync("sh", ["-c", `echo mine > '${name}'`], nobody);
      expect(run("learner").stderr).toContain(
        `${name} is not as npm run learner left it, so it was kept`,
      );
    });

    it.each(["notebooks", "solutions"])(
      "npm run %s, which must write into notebooks/, says why it cannot, and runs nothing",
      (command) => {
        const { status, stdout, stderr } = run(command);
        const file = join(course.notebooks, "04-loss.ipynb");
        expect(stderr).toContain(
          `You have no permission to read or change this: ${nobody.uid === undefined ? course.notebooks : file}\n` +
            "Ask its owner for it, or run the command in a clone of your own.\n",
        );
        expect(stdout).toBe("");
        expect(status).toBe(1);
      },
    );
  },
);

const dataFolder =
  process.platform === "darwin"
    ? "Library/Application Support/cross-entropy-course"
    : ".local/share/cross-entropy-course";

it("generated files go into .course if the user may write there", () => {
  const own = temporaryFolder();
  expect(courseFolders(own).generated).toBe(join(own, ".course"));
  mkdirSync(join(own, ".course"));
  expect(isWritable(join(own, ".course"))).toBe(true);
});
