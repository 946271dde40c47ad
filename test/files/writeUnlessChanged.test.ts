import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { isNextToChanged, writeUnlessChanged } from "../../lib/files/writeUnlessChanged.js";
import { temporaryFolder } from "../cli/fixtures.js";

let root = "";
beforeEach(() => {
  root = temporaryFolder();
});

const write = async (text: string, read?: Buffer) =>
  basename(await writeUnlessChanged(root, join(root, "class", "loss.ipynb"), text, read));
const save = (name: string, text: string) => writeFileSync(join(root, "class", name), text);
/** The contents of all files in the folder, by name. */
const files = () =>
  Object.fromEntries(
    readdirSync(join(root, "class")).map((name) => [
      name,
      readFileSync(join(root, "class", name), "utf8"),
    ]),
  );

describe("writeUnlessChanged", () => {
  it("creates the file and its folder, and replaces it as long as it holds what was last written", async () => {
    expect(await write("one")).toBe("loss.ipynb");
    expect(await write("two")).toBe("loss.ipynb");
    expect(files()).toEqual({ "loss.ipynb": "two" });
  });

  it("keeps a changed file, and always writes into the same file next to it", async () => {
    await write("one");
    save("loss.ipynb", "mine");
    expect(await write("two")).toBe("loss.new.ipynb");
    expect(await write("three")).toBe("loss.new.ipynb");
    expect(files()).toEqual({ "loss.ipynb": "mine", "loss.new.ipynb": "three" });
  });

  it("writes to the next free number if the file next to a changed one was changed, too", async () => {
    await write("one");
    save("loss.ipynb", "mine");
    await write("two");
    save("loss.new.ipynb", "mine, too");
    expect(await write("three")).toBe("loss.new-2.ipynb");
    save("loss.new-2.ipynb", "and this");
    expect(await write("four")).toBe("loss.new-3.ipynb");
    expect(files()).toEqual({
      "loss.ipynb": "mine",
      "loss.new.ipynb": "mine, too",
      "loss.new-2.ipynb": "and this",
      "loss.new-3.ipynb": "four",
    });
  });

  it("keeps a file of unknown origin, unless it holds the new text already", async () => {
    mkdirSync(join(root, "class"));
    save("loss.ipynb", "one");
    expect(await write("two")).toBe("loss.new.ipynb");
    expect(await write("one")).toBe("loss.ipynb");
    expect(await write("two")).toBe("loss.ipynb");
  });

  it("keeps a file that was reverted to a text written before the last one", async () => {
    await write("one");
    await write("two");
    save("loss.ipynb", "one");
    expect(await write("three")).toBe("loss.new.ipynb");
  });

  it("replaces the file again after the new file was renamed to it", async () => {
    await write("one");
    save("loss.ipynb", "mine");
    await write("two");
    renameSync(join(root, "class", "loss.new.ipynb"), join(root, "class", "loss.ipynb"));
    expect(await write("three")).toBe("loss.ipynb");
    expect(files()).toEqual({ "loss.ipynb": "three" });
  });

  it("replaces the file again after its change was undone", async () => {
    await write("one");
    save("loss.ipynb", "mine");
    await write("two");
    save("loss.ipynb", "one");
    expect(await write("three")).toBe("loss.ipynb");
  });

  it.each(["", "no JSON", "null", "[]"])(
    "keeps the file if its record is damaged: %j",
    async (damaged) => {
      await write("one");
      writeFileSync(join(root, ".course", "written", "class", "loss.ipynb.json"), damaged);
      expect(await write("two")).toBe("loss.new.ipynb");
      expect(files()["loss.ipynb"]).toBe("one");
    },
  );

  it("replaces only the bytes that were read, if the text was made from the file", async () => {
    mkdirSync(join(root, "class"));
    save("loss.ipynb", "source");
    expect(await write("one", Buffer.from("source"))).toBe("loss.ipynb");
    expect(await write("two", Buffer.from("source"))).toBe("loss.new.ipynb");
    expect(await write("three", Buffer.from("source"))).toBe("loss.new.ipynb");
    expect(files()).toEqual({ "loss.ipynb": "one", "loss.new.ipynb": "three" });
  });

  it("creates a file again that was deleted in the meantime", async () => {
    await write("one");
    rmSync(join(root, "class", "loss.ipynb"));
    expect(await write("two", Buffer.from("one"))).toBe("loss.ipynb");
  });

  it("asks to move a folder away that has the file's name", async () => {
    mkdirSync(join(root, "class", "loss.ipynb"), { recursive: true });
    await expect(write("one")).rejects.toThrow(
      `${join(root, "class", "loss.ipynb")} cannot be read: EISDIR: illegal operation on a directory, read. ` +
        "It was left as it is: move it away and try again.",
    );
  });
});

describe("isNextToChanged", () => {
  it.each([
    ["04-loss.new.ipynb", true],
    ["notebooks/04-loss.new-12.ipynb", true],
    ["04-loss.ipynb", false],
    ["04-new.ipynb", false],
    ["folder.new/04-loss.ipynb", false],
  ])("%s: %s", (path, next) => {
    expect(isNextToChanged(path)).toBe(next);
  });
});
