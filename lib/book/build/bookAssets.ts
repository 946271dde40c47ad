import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { onExit } from "signal-exit";
import { built, courseFolders } from "../../files/courseFolders.js";
import { assetIngredients } from "./bookIngredients.js";

/** Older than so many milliseconds, what is unfinished is nobody's any more: to make it takes seconds. */
const hour = 3_600_000;

/** What pages load: scripts, style sheets, and what checks types. No notebook has a part in it. */
export interface BookAssets {
  /** A digest of all that decides what is in them. */
  readonly ingredients: Promise<string>;
  /** Where they are kept. */
  readonly folder: Promise<string>;
}

/**
 * The assets of the sources as they are now: made, unless they are in the cache. That takes seconds and a
 * thread of its own, so that they can be made while notebooks run.
 *
 * @param fresh  whether to make them in any case
 * @param signal  gives up making them
 */
export function bookAssets(fresh = false, signal?: AbortSignal): BookAssets {
  const ingredients = assetIngredients();
  const folder = ingredients.then((key) => keptOrMade(key, fresh, signal));
  for (const promise of [ingredients, folder]) promise.catch(() => {}); // whoever waits hears of it
  return { ingredients, folder };
}

async function keptOrMade(key: string, fresh: boolean, signal?: AbortSignal): Promise<string> {
  const { cache } = courseFolders();
  const name = `assets.${key.slice(0, 16)}`;
  const folder = join(cache, name);
  await mkdir(cache, { recursive: true });
  const names = await readdir(cache);
  await removeLeftBehind(cache, names);
  if (!fresh && names.includes(name)) return folder;
  const unfinished = await mkdtemp(`${folder}-`);
  const remove = () => rmSync(unfinished, { recursive: true, force: true });
  const release = onExit(remove); // after Ctrl-C too
  try {
    await makeInThread(unfinished, signal);
    await takePlace(unfinished, folder);
  } finally {
    release();
    remove();
  }
  return folder;
}

async function makeInThread(folder: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const worker = new Worker(built("book/build/makeAssets.js"), { workerData: folder });
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      worker.terminate();
      reject(new Error("The book's assets were given up."));
    };
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("error", reject);
    worker.once("exit", () => {
      signal?.removeEventListener("abort", stop);
      resolve();
    });
  });
}

/** What was killed while it made assets could not take them away. */
async function removeLeftBehind(cache: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((name) => /^assets\.[0-9a-f]{16}-/.test(name))) {
    const folder = join(cache, name);
    const found = await stat(folder).catch(() => undefined); // its maker may just have taken it away
    if (found && found.mtimeMs < Date.now() - hour)
      await rm(folder, { recursive: true, force: true });
  }
}

/** Puts whole assets where they are looked for, and takes older ones away. */
async function takePlace(unfinished: string, folder: string): Promise<void> {
  const cache = join(folder, "..");
  // Not what another process is making: that has a longer name until it is whole.
  const whole = (await readdir(cache)).filter((name) => /^assets\.[0-9a-f]{16}$/.test(name));
  for (const name of whole) await rm(join(cache, name), { recursive: true, force: true });
  await rename(unfinished, folder).catch((error) => {
    // Another process was faster: its assets are the same.
    if (!["ENOTEMPTY", "EEXIST"].includes(error.code)) throw error;
  });
}
