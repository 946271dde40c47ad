// Decides, for everything that the course generates, whether it is still fresh, and puts what is made anew in its
// place: the compiled library, executed notebooks, the book, its assets and its type checker. Plain JavaScript that
// imports nothing but Node, because course.mjs needs it before anything is compiled. What is compiled imports it as
// `#made`; its types are in made.d.mts.
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** The file in a folder that says what it was made from and what was in it when it was whole. */
const sealName = ".seal";

/** Milliseconds for which another process may go on reading an entry of the cache that it has found. */
const inUse = 10 * 60_000;

/** Milliseconds after which an unfinished folder of a process on another machine is taken for left behind. */
const abandoned = 60 * 60_000;

/** SHA-256 of a list of texts, in hexadecimal; the lengths keep ["ab", "c"] and ["a", "bc"] apart. */
export function digest(texts) {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest("hex");
}

/** SHA-256 of files: their paths as given, below a folder, and their contents. A missing file counts as empty. */
export function digestFiles(folder, paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`\0${path}\0`).update(readIfThere(join(folder, path)));
  return hash.digest("hex");
}

/** The paths of all files below a folder, relative to it, sorted; none if there is no such folder. */
export function filesBelow(folder, skip = () => false, inside = "") {
  let entries;
  try {
    entries = readdirSync(join(folder, inside), { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      const path = join(inside, entry.name);
      if (skip(path)) return [];
      return entry.isDirectory() ? filesBelow(folder, skip, path) : [path];
    })
    .sort();
}

/**
 * Marks a folder as whole. To be called last: an interrupted process leaves a folder without a seal.
 *
 * @param key  a digest of everything that decides what is in the folder
 */
export function seal(folder, key) {
  const path = join(folder, sealName);
  const unfinished = `${path}-${process.pid}`;
  writeFileSync(unfinished, impression(folder, key));
  renameSync(unfinished, path);
}

/** Takes the mark away, before something is written into a folder that keeps its place. */
export function unseal(folder) {
  rmSync(join(folder, sealName), { force: true });
}

/** Whether a folder was sealed with this key, and no file of it was changed, added or deleted since. */
export function isFresh(folder, key) {
  try {
    return readFileSync(join(folder, sealName), "utf8") === impression(folder, key);
  } catch {
    return false; // there is no seal, or it cannot be read: then the folder is made anew
  }
}

/** Whether no file of a folder was changed, added or deleted since it was sealed, whatever the key was. */
export function isWhole(folder) {
  try {
    const [key] = readFileSync(join(folder, sealName), "utf8").split("\n");
    return isFresh(folder, key);
  } catch {
    return false;
  }
}

/** The key, and of each file its path, size and date: content is not read, which would take longer. */
function impression(folder, key) {
  const files = filesBelow(folder, (path) => path.startsWith(sealName));
  const looks = files.map((path) => {
    const { size, mtimeMs } = statSync(join(folder, path));
    return `${path} ${size} ${mtimeMs}`;
  });
  return [key, ...looks].join("\n");
}

/**
 * Makes a folder in a place of its own next to its path, seals it and moves it to its path in one step, where it
 * replaces an older one.
 *
 * @param make  fills the empty folder whose path it is given
 */
export async function makeFolder(folder, key, make) {
  await makeApart(folder, key, make, (made) => {
    while (!tryMove(made, folder)) {
      const old = temporaryName(folder);
      renameIfThere(folder, old);
      rmSync(old, { recursive: true, force: true });
    }
  });
}

/** Makes and seals a folder under a temporary name, and then hands it to a function that moves it. */
async function makeApart(folder, key, make, move) {
  mkdirSync(dirname(folder), { recursive: true });
  removeLeftovers(folder);
  const unfinished = temporaryName(folder);
  mkdirSync(unfinished);
  atExit.add(unfinished);
  try {
    await make(unfinished);
    chmodSync(unfinished, 0o755); // a web server must be able to read it
    seal(unfinished, key);
    return move(unfinished);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    atExit.delete(unfinished);
  }
}

/** Moves a folder to a path unless something is there. */
function tryMove(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST", "ENOTDIR", "EPERM"].includes(error.code) && exists(to))
      return false;
    throw error;
  }
}

function renameIfThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/** Unfinished folders and locks, which go when the process ends. */
const atExit = new Set();

/** Removes what is unfinished. A process that signals may end calls this from its handler of signals. */
export function removeUnfinished() {
  for (const path of atExit) rmSync(path, { recursive: true, force: true });
}

process.on("exit", removeUnfinished);

/**
 * An entry of the cache, made unless it is there and fresh: a folder `name.<beginning of the key>`. A finished entry
 * is never written to, since another process may be reading it: one that is made anew gets a number of its own,
 * `name.<beginning of the key>.2`. Entries of the same name that nobody has used for ten minutes are removed.
 *
 * @param fresh  whether to make it in any case
 * @returns the path of the folder
 */
export async function keptOrMade(cache, name, key, make, { fresh = false } = {}) {
  const kept = fresh ? undefined : findKept(cache, name, key);
  if (kept) return kept;
  const folder = entry(cache, name, key);
  const made = await makeApart(folder, key, make, (unfinished) => {
    const faster = fresh ? undefined : findKept(cache, name, key);
    if (faster) return faster; // made by another process meanwhile
    for (let number = newest(cache, name, key) + 1; ; number++) {
      const path = number === 1 ? folder : `${folder}.${number}`;
      if (tryMove(unfinished, path)) return path;
    }
  });
  removeUnused(cache, name, made);
  return made;
}

/** The newest folder of such an entry that is fresh; it then counts as used. */
export function findKept(cache, name, key) {
  for (let number = newest(cache, name, key); number > 0; number--) {
    const folder = entry(cache, name, key) + (number === 1 ? "" : `.${number}`);
    if (!isFresh(folder, key)) continue;
    const now = new Date();
    try {
      utimesSync(join(folder, sealName), now, now);
    } catch {} // whoever may not write into the cache removes nothing from it either
    return folder;
  }
  return undefined;
}

function entry(cache, name, key) {
  return join(cache, `${name}.${key.slice(0, 16)}`);
}

/** The highest number of the folders of an entry; 0 if there are none. */
function newest(cache, name, key) {
  const same = entriesIn(cache, name).filter((one) => one.key === key.slice(0, 16));
  return Math.max(0, ...same.map(({ number }) => number));
}

function entriesIn(cache, name) {
  const names = exists(cache) ? readdirSync(cache) : [];
  return names
    .filter((found) => found.startsWith(`${name}.`))
    .map((found) => ({
      found,
      parts: /^([0-9a-f]{16})(?:\.(\d+))?$/.exec(found.slice(name.length + 1)),
    }))
    .filter(({ parts }) => parts !== null)
    .map(({ found, parts }) => ({
      path: join(cache, found),
      key: parts[1],
      number: Number(parts[2] ?? 1),
    }));
}

function removeUnused(cache, name, current) {
  for (const { path } of entriesIn(cache, name)) {
    if (path !== current && ageOf(join(path, sealName)) > inUse)
      rmSync(path, { recursive: true, force: true });
  }
}

/** Removes what processes that were killed have left next to a folder. */
function removeLeftovers(folder) {
  for (const found of readdirSync(dirname(folder))) {
    if (!found.startsWith(`${basename(folder)}-`)) continue;
    const [, pid] = /^(\d+)-[0-9a-f]{8}$/.exec(found.slice(basename(folder).length + 1)) ?? [];
    const path = join(dirname(folder), found);
    if (pid && (!isAlive(Number(pid)) || ageOf(path) > abandoned))
      rmSync(path, { recursive: true, force: true });
  }
}

function temporaryName(folder) {
  return `${folder}-${process.pid}-${randomBytes(4).toString("hex")}`;
}

/**
 * Does something that only one process at a time may do in a folder; others wait for it.
 *
 * @param lock  the path of a file that exists meanwhile and holds the number of the process
 */
export function withLock(lock, action) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!tryLock(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  atExit.add(lock);
  try {
    return action();
  } finally {
    rmSync(lock, { force: true });
    atExit.delete(lock);
  }
}

/** Takes the lock, also from a process that ended without giving it back. */
function tryLock(lock) {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  if (!isLeftBehind(lock)) return false;
  const taken = temporaryName(lock);
  try {
    renameSync(lock, taken); // in one step: of two processes that see the same old lock, one gets it
    if (!isLeftBehind(taken)) renameSync(taken, lock); // it was a new lock already
    rmSync(taken, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  return false;
}

function isLeftBehind(lock) {
  const owner = Number(readIfThere(lock).toString());
  if (!(owner > 0)) return ageOf(lock) > 1000; // a new lock is empty for a moment
  return !isAlive(owner) || ageOf(lock) > abandoned;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM"; // it is somebody else's
  }
}

/** Milliseconds since a file or folder was written; Infinity if there is none. */
function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function exists(path) {
  return ageOf(path) !== Number.POSITIVE_INFINITY;
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "EISDIR") return Buffer.alloc(0);
    throw error;
  }
}
