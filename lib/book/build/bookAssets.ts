import { Worker } from "node:worker_threads";
import { keptOrMade } from "#made";
import { built, courseFolders } from "../../files/courseFolders.js";
import { assetIngredients } from "./bookIngredients.js";

/** What pages load: scripts, style sheets, fonts, and what checks types. They do not depend on any notebook. */
export interface BookAssets {
  /** A digest of all that decides what is in them. */
  readonly ingredients: Promise<string>;
  /** Where they are kept. */
  readonly folder: Promise<string>;
}

/**
 * The assets of the sources as they are now: made, unless they are in the cache. Making them takes seconds and a
 * thread of its own, so it can be done while notebooks run.
 *
 * @param fresh  whether to make them in any case
 * @param signal  aborts making them
 */
export function bookAssets(fresh = false, signal?: AbortSignal): BookAssets {
  const ingredients = assetIngredients();
  const make = (folder: string) => makeInThread(folder, signal);
  const folder = ingredients.then((key) =>
    keptOrMade(courseFolders().cache, "assets", key, make, { fresh }),
  );
  for (const promise of [ingredients, folder]) promise.catch(() => {}); // reported where they are awaited
  return { ingredients, folder };
}

async function makeInThread(folder: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const worker = new Worker(built("book/build/makeAssets.js"), { workerData: folder });
  await new Promise<void>((resolve, reject) => {
    const stop = async () => {
      await worker.terminate(); // it writes into the folder, which is removed next
      reject(new Error("The book's assets were given up."));
    };
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("error", reject);
    worker.once("exit", () => {
      signal?.removeEventListener("abort", stop);
      if (!signal?.aborted) resolve();
    });
  });
}
