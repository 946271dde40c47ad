import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import {
  findKept,
  isFresh,
  keptOrMade,
  makeFolder,
  seal,
  unseal,
  withLock,
} from "../../lib/files/made.mjs";
import { temporaryFolder } from "../cli/fixtures.js";

let root = "";
beforeEach(() => {
  root = temporaryFolder();
});

const key = "a".repeat(64);
const write = (text: string) => async (folder: string) =>
  writeFileSync(join(folder, "one.txt"), text);
const read = (folder: string) => readFileSync(join(folder, "one.txt"), "utf8");

describe("a sealed folder", () => {
  const folder = () => join(root, "made");
  beforeEach(() => makeFolder(folder(), key, write("1")));

  it("is fresh only for its key", () => {
    expect(isFresh(folder(), key)).toBe(true);
    expect(isFresh(folder(), "b".repeat(64))).toBe(false);
  });

  it.each<[string, () => void]>([
    ["changed", () => appendFileSync(join(folder(), "one.txt"), "2")],
    ["rewritten with text of the same length", () => writeFileSync(join(folder(), "one.txt"), "2")],
    ["deleted", () => rmSync(join(folder(), "one.txt"))],
    ["added", () => writeFileSync(join(folder(), "two.txt"), "")],
  ])("is not fresh after a file was %s", async (_, change) => {
    const later = new Date(Date.now() + 5);
    change();
    if (existsSync(join(folder(), "one.txt"))) utimesSync(join(folder(), "one.txt"), later, later);
    expect(isFresh(folder(), key)).toBe(false);
  });

  it("is not fresh without a seal, with a truncated seal, or with a folder in its place", () => {
    const path = join(folder(), ".seal");
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 70));
    expect(isFresh(folder(), key)).toBe(false);
    rmSync(path);
    expect(isFresh(folder(), key)).toBe(false);
    mkdirSync(path);
    expect(isFresh(folder(), key)).toBe(false);
  });

  it("is kept if making its replacement fails", async () => {
    await expect(
      makeFolder(folder(), key, async (unfinished) => {
        await write("2")(unfinished);
        expect(read(folder())).toBe("1");
        throw new Error("cancelled");
      }),
    ).rejects.toThrow("cancelled");
    expect(read(folder())).toBe("1");
    expect(readdirSync(root)).toEqual(["made"]);
  });

  it("replaces a damaged folder, and a file", async () => {
    writeFileSync(join(folder(), "two.txt"), "");
    await makeFolder(folder(), key, write("2"));
    expect(readdirSync(folder()).sort()).toEqual([".seal", "one.txt"]);
    rmSync(folder(), { recursive: true });
    writeFileSync(folder(), "a file");
    await makeFolder(folder(), key, write("3"));
    expect(read(folder())).toBe("3");
  });
});

describe("an entry of the cache", () => {
  it("is made once for a key, and again if it is damaged or if `fresh` is set", async () => {
    const made = (text: string, fresh = false) =>
      keptOrMade(root, "notebook", key, write(text), { fresh });
    const folder = await made("1");
    expect(read(await made("2"))).toBe("1");
    writeFileSync(join(folder, "one.txt"), "damaged");
    expect(read(await made("3"))).toBe("3");
    expect(read(await made("4", true))).toBe("4");
    expect(read(await made("5"))).toBe("4");
  });

  it("is not removed with the entries of a shorter name that it begins with", async () => {
    const long = await keptOrMade(root, "types.json", key, write("1"));
    utimesSync(join(long, ".seal"), 0, 0);
    await keptOrMade(root, "types", "b".repeat(64), write("2"));
    expect(existsSync(long)).toBe(true);
  });

  it("is removed when a new key is made, if it has not been used for ten minutes", async () => {
    const old = await keptOrMade(root, "types", key, write("1"));
    await keptOrMade(root, "types", "b".repeat(64), write("2"));
    expect(existsSync(old)).toBe(true);
    utimesSync(join(old, ".seal"), 0, 0);
    expect(findKept(root, "types", key)).toBe(old); // which counts as a use
    await keptOrMade(root, "types", "c".repeat(64), write("3"));
    expect(existsSync(old)).toBe(true);
    utimesSync(join(old, ".seal"), 0, 0);
    await keptOrMade(root, "types", "d".repeat(64), write("4"));
    expect(existsSync(old)).toBe(false);
  });

  it("removes unfinished folders of ended processes, but not of running ones", async () => {
    const folder = `types.${key.slice(0, 16)}`;
    const [gone, here] = [2 ** 22 + 1, process.pid].map((pid) => `${folder}-${pid}-0123abcd`);
    for (const name of [gone, here]) mkdirSync(join(root, name));
    await keptOrMade(root, "types", key, write("1"));
    expect(readdirSync(root).sort()).toEqual([folder, here].sort());
  });
});

const made = fileURLToPath(new URL("../../lib/files/made.mjs", import.meta.url));

/** Starts a Node process that runs a program with made.mjs imported as `made`. */
function start(program: string) {
  const text = `import * as made from ${JSON.stringify(made)}; import fs from "node:fs"; ${program}`;
  return spawn(process.execPath, ["--input-type=module", "--eval", text], { stdio: "inherit" });
}

describe("what something else has left in the place", () => {
  // Neither a folder nor a file, and no file can be found through it.
  const link = (path: string) => symlinkSync(join(root, "nowhere"), path);

  it.skipIf(process.platform === "win32")(
    "of a folder is replaced if it is a broken link",
    async () => {
      link(join(root, "made"));
      await makeFolder(join(root, "made"), key, write("1"));
      expect(read(join(root, "made"))).toBe("1");
    },
  );

  it.skipIf(process.platform === "win32")(
    "of an entry is passed over if it is a broken link",
    async () => {
      link(join(root, `entry.${key.slice(0, 16)}`));
      expect(read(await keptOrMade(root, "entry", key, write("1")))).toBe("1");
    },
  );

  it("of a seal is removed if it is a folder", () => {
    mkdirSync(join(root, ".seal"));
    unseal(root);
    expect(readdirSync(root)).toEqual([]);
  });

  it("of a lock is removed if it is a folder", () => {
    const lock = join(root, "lock");
    mkdirSync(lock);
    utimesSync(lock, 0, 0);
    expect(withLock(lock, () => readdirSync(root))).toEqual(["lock"]);
    expect(readdirSync(root)).toEqual([]);
  });

  it("of a lock is removed if it is empty and has a date in the future", async () => {
    const lock = join(root, "lock");
    writeFileSync(lock, "");
    utimesSync(lock, new Date(), new Date(Date.now() + 24 * 3_600_000));
    const waiting = start(`made.withLock(${JSON.stringify(lock)}, () => {});`);
    const end = setTimeout(() => waiting.kill(), 20_000);
    expect(await once(waiting, "exit")).toEqual([0, null]);
    clearTimeout(end);
  }, 60_000);
});

describe("several processes at once", () => {
  it("always get a complete entry when all of them make it", async () => {
    const program = `for (let i = 0; i < 40; i++) {
      const folder = await made.keptOrMade(${JSON.stringify(root)}, "x", ${JSON.stringify(key)}, async (place) => {
        for (const name of ["a", "b", "c"]) fs.writeFileSync(place + "/" + name, "1");
      }, { fresh: i % 2 === 0 });
      if (fs.readdirSync(folder).length !== 4) process.exit(3);
    }`;
    const exits = await Promise.all(
      [1, 2, 3, 4].map(() => once(start(program), "exit").then(([code]) => code)),
    );
    expect(exits).toEqual([0, 0, 0, 0]);
    for (const entry of readdirSync(root)) expect(entry).toMatch(/^x\.a{16}(\.\d+)?$/);
  }, 60_000);

  it("keep one entry, not two, when they finish it at the same moment", async () => {
    const program = `const cache = ${JSON.stringify(root)};
    const start = () => made.keptOrMade(cache, "x", String(i).padEnd(64, "0"), async (place) => {
      fs.writeFileSync(cache + "/" + i + "-" + process.pid, ""); // all four start together
      while (fs.readdirSync(cache).filter((name) => name.startsWith(i + "-")).length < 4);
      fs.writeFileSync(place + "/a", "1");
    });
    let i = 1000;
    while (i++ < 1030) await start();`;
    await Promise.all([1, 2, 3, 4].map(() => once(start(program), "exit")));
    const entries = readdirSync(root).filter((name) => name.startsWith("x."));
    expect(entries.filter((name) => name.split(".").length > 2)).toEqual([]);
    expect(entries.length).toBe(30);
  }, 60_000);

  it("never hold the same lock at the same time", async () => {
    const counter = join(root, "counter");
    writeFileSync(counter, "0");
    const program = `for (let i = 0; i < 20; i++) made.withLock(${JSON.stringify(join(root, "lock"))}, () => {
      const seen = Number(fs.readFileSync(${JSON.stringify(counter)}, "utf8"));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
      fs.writeFileSync(${JSON.stringify(counter)}, String(seen + 1));
    });`;
    await Promise.all([1, 2, 3].map(() => once(start(program), "exit")));
    expect(readFileSync(counter, "utf8")).toBe("60");
    expect(readdirSync(root)).toEqual(["counter"]);
  }, 60_000);

  it("do not wait for a lock whose process has ended", () => {
    writeFileSync(join(root, "lock"), `${2 ** 22 + 1}`);
    expect(withLock(join(root, "lock"), () => "done")).toBe("done");
    expect(readdirSync(root)).toEqual([]);
  });
});

it("seal marks an existing folder as fresh", () => {
  writeFileSync(join(root, "a"), "1");
  seal(root, key);
  expect(isFresh(root, key)).toBe(true);
});
