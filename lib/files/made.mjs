// Decides for every generated thing whether it is fresh, and replaces it in one step when it is not: the compiled
// library, executed notebooks, the book, its assets and its type checker. Plain JavaScript that imports only Node,
// because course.mjs needs it before anything is compiled. Compiled modules import it as `#made`; its types are in
// made.d.mts.
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  lstatSync,
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

/** The name of the seal: a file in a generated folder that records its key and the files it had when it was complete. */
const sealName = ".seal";

/** Milliseconds after its last use for which an entry of the cache is kept, because a process may be reading it. */
const inUse = 10 * 60_000;

/** Milliseconds after which an unfinished folder or a lock counts as left behind even if its process seems alive. */
const abandoned = 60 * 60_000;

/** The SHA-256 of a list of texts, in hexadecimal. Lengths are included, so that ["ab", "c"] and ["a", "bc"] differ. */
export function digest(texts) {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest("hex");
}

/** The SHA-256 of the paths, relative to a folder, and the contents of files. A missing file counts as empty. */
export function digestFiles(folder, paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`\0${path}\0`).update(readIfThere(join(folder, path)));
  return hash.digest("hex");
}

/** The sorted paths of all files in a folder and its subfolders, relative to it; none if there is no such folder. */
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
 * Marks a folder as complete. It must be called last, so that an interrupted process leaves a folder without a seal.
 *
 * @param key  a digest of everything that affects the folder's content
 */
export function seal(folder, key) {
  const path = join(folder, sealName);
  const unfinished = `${path}-${process.pid}`;
  writeFileSync(unfinished, impression(folder, key));
  renameSync(unfinished, path);
}

/** Removes the seal, before files are written into an existing folder. */
export function unseal(folder) {
  rmSync(join(folder, sealName), { recursive: true, force: true });
}

/** Whether a folder was sealed with this key, and none of its files has been changed, added or deleted since. */
export function isFresh(folder, key) {
  try {
    return readFileSync(join(folder, sealName), "utf8") === impression(folder, key);
  } catch {
    return false; // without a readable seal, the folder counts as stale
  }
}

/** Whether a folder was sealed with any key, and none of its files has been changed, added or deleted since. */
export function isWhole(folder) {
  try {
    const [key] = readFileSync(join(folder, sealName), "utf8").split("\n");
    return isFresh(folder, key);
  } catch {
    return false;
  }
}

/** The text of a seal: the key, and the path, size and date of each file. Contents are not read, to save time. */
function impression(folder, key) {
  const files = filesBelow(folder, (path) => path.startsWith(sealName));
  const looks = files.map((path) => {
    const { size, mtimeMs } = statSync(join(folder, path));
    return `${path} ${size} ${mtimeMs}`;
  });
  return [key, ...looks].join("\n");
}

/**
 * Makes a folder under a temporary name next to its path, seals it, and renames it to its path, where it replaces an
 * older one.
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

/** Makes and seals a folder under a temporary name, and then calls a function that moves it. */
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

/** Moves a folder to a path and returns true, or returns false if something is there already. */
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

/** Unfinished folders and locks, which are removed when the process exits. */
const atExit = new Set();

/** Removes unfinished folders and locks. Signal handlers call it too, because a signal may skip the exit handlers. */
export function removeUnfinished() {
  for (const path of atExit) rmSync(path, { recursive: true, force: true });
}

process.on("exit", removeUnfinished);

/**
 * Returns an entry of the cache, and makes it first unless it is there and fresh. An entry is a folder with the name
 * `name.<first 16 digits of the key>`. A finished entry is never changed, because another process may be reading it:
 * a new version gets a number, `name.<first 16 digits of the key>.2`. Entries of the same name that have not been used
 * for ten minutes are removed.
 *
 * @param make  fills the empty folder whose path it is given
 * @param fresh  whether to make the entry even if the cache holds it
 * @returns the path of the folder
 */
export async function keptOrMade(cache, name, key, make, { fresh = false } = {}) {
  const kept = fresh ? undefined : findKept(cache, name, key);
  if (kept) return kept;
  const folder = entry(cache, name, key);
  const made = await makeApart(folder, key, make, (unfinished) => {
    for (;;) {
      const number = newest(cache, name, key) + 1; // before the look for an entry: one that comes later has this number
      const other = fresh ? undefined : findKept(cache, name, key);
      if (other) return other; // another process has made it in the meantime
      const path = number === 1 ? folder : `${folder}.${number}`;
      if (tryMove(unfinished, path)) return path;
    }
  });
  removeUnused(cache, name, made);
  return made;
}

/** The path of the newest fresh version of an entry, which then counts as used; undefined if there is none. */
export function findKept(cache, name, key) {
  for (let number = newest(cache, name, key); number > 0; number--) {
    const folder = entry(cache, name, key) + (number === 1 ? "" : `.${number}`);
    if (!isFresh(folder, key)) continue;
    const now = new Date();
    try {
      utimesSync(join(folder, sealName), now, now);
    } catch {} // the cache is read-only, so nobody removes the entry
    return folder;
  }
  return undefined;
}

function entry(cache, name, key) {
  return join(cache, `${name}.${key.slice(0, 16)}`);
}

/** The highest version number of an entry; 0 if there is none. */
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

/** Removes the temporary folders that killed processes have left next to a folder. */
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
 * Performs an action that only one process at a time may perform; others wait.
 *
 * @param lock  the path of a file that holds the id of the process and exists while the action runs
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

/** Tries to create the lock. If its process has ended without removing it, removes it, so that the next try succeeds. */
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
    renameSync(lock, taken); // atomic: if two processes see the same old lock, only one succeeds
    if (!isLeftBehind(taken)) renameSync(taken, lock); // another process had created a new lock
    rmSync(taken, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  return false;
}

function isLeftBehind(lock) {
  const owner = Number(readIfThere(lock).toString());
  if (!(owner > 0)) return ageOf(lock) > 1000; // a lock is empty for a moment after it was created
  return !isAlive(owner) || ageOf(lock) > abandoned;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM"; // the process exists but belongs to another user
  }
}

/**
 * The milliseconds since a file or folder was last changed; Infinity if there is none. A date in the future, after the
 * clock was set back, counts as equally far in the past: otherwise others would wait until the clock reaches it.
 */
function ageOf(path) {
  try {
    return Math.abs(Date.now() - lstatSync(path).mtimeMs);
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
