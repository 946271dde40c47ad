import { writeFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explainFileError } from "../../lib/files/fileError.js";
import { temporaryFolder } from "../cli/fixtures.js";

/** The message about the error that an action of the file system throws. */
async function toldOf(act: () => Promise<unknown>): Promise<string | undefined> {
  const error = await act().then(
    () => undefined,
    (error) => error,
  );
  expect(error).toBeInstanceOf(Error);
  return explainFileError(error)?.message;
}

function folderWithFile(): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = join(folder, "cache");
  writeFileSync(file, "text");
  return { folder, file };
}

describe("an error of the file system", () => {
  it("names the file in the place of a needed folder, for every action", async () => {
    const { file } = folderWithFile();
    const told =
      `A folder is needed where there is a file: ${file}\n` +
      "Move that file away, and run the command again.";
    expect(await toldOf(() => mkdir(file, { recursive: true }))).toBe(told);
    expect(await toldOf(() => mkdir(join(file, "a", "b"), { recursive: true }))).toBe(told);
    expect(await toldOf(() => writeFile(join(file, "a"), ""))).toBe(told);
    expect(await toldOf(() => readFile(join(file, "a", "b")))).toBe(told);
  });

  it("names the folder that is where a file is needed", async () => {
    const { folder, file } = folderWithFile();
    await mkdir(join(folder, "book"));
    expect(await toldOf(() => rename(file, join(folder, "book")))).toBe(
      `A file is needed where there is a folder: ${join(folder, "book")}\n` +
        "Move that folder away, and run the command again.",
    );
  });

  it.skipIf(process.platform !== "linux")("says that the disk is full", async () => {
    expect(await toldOf(() => writeFile("/dev/full", "text"))).toBe(
      "The disk is full.\nFree some space, and run the command again.",
    );
  });

  it.each([
    ["ENOSPC", "The disk is full: /course/a\n"],
    ["EDQUOT", "Your share of the disk is used up: /course/a\n"],
    ["EACCES", "You have no permission to read or change this: /course/a\n"],
    ["EPERM", "The system does not permit this to be changed: /course/a\n"],
    ["EROFS", "The disk can only be read: /course/a\n"],
    ["ELOOP", "A symbolic link leads back to itself: /course/a\n"],
    ["ENAMETOOLONG", "The name of a file is too long: /course/a\n"],
    ["EMFILE", "Too many files are open at once: /course/a\n"],
    ["EIO", "The disk reports an error: /course/a\n"],
  ])("%s says what came, and in a second line what to do", (code, first) => {
    const error = Object.assign(new Error(), { code, path: "/course/a", syscall: "open" });
    const told = explainFileError(error);
    expect(told?.message).toMatch(new RegExp(`^${first}.+\\.$`));
    expect(told?.cause).toBe(error);
  });
});

describe("any other error", () => {
  it.each([
    ["a fault of the program", new TypeError("x is undefined")],
    ["what is not an error", "ENOSPC"],
    ["a file that is missing, which the course should have known", { code: "ENOENT" }],
    ["a program that cannot be started", { code: "EACCES", path: "git", syscall: "spawn git" }],
  ])("keeps its stack: %s", (_, error) => {
    const thrown = error instanceof Error ? error : Object.assign(new Error(), error);
    expect(explainFileError(typeof error === "string" ? error : thrown)).toBeUndefined();
  });

  it("keeps its stack: a folder that is to be made and is there", async () => {
    const { folder } = folderWithFile();
    expect(await toldOf(() => mkdir(folder))).toBeUndefined();
  });

  it("keeps its stack: a port that this user may not open", () => {
    const error = Object.assign(new Error(), { code: "EACCES", syscall: "listen", port: 80 });
    expect(explainFileError(error)).toBeUndefined();
  });
});
