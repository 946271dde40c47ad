import { Worker } from "node:worker_threads";
import { keptOrMade } from "#made";
import { built, courseFolders } from "../../files/courseFolders.js";
import { assetIngredients } from "./bookIngredients.js";

/** The files that pages load, except fonts: scripts, style sheets and the type checker. No notebook affects them. */
export interface BookAssets {
  /** A digest of everything that affects them. */
  readonly ingredients: Promise<string>;
  /** The path of their folder in the cache. */
  readonly folder: Promise<string>;
}

/**
 * Starts to build the assets of the current sources, unless the cache holds them. This takes seconds, so it runs in a
 * thread, while notebooks run.
 *
 * @param fresh  whether to build them even if the cache holds them
 * @param signal  cancels the build
 */
export function bookAssets(fresh = false, signal?: AbortSignal): BookAssets {
  const ingredients = assetIngredients();
  const make = (folder: string) => makeInThread(folder, signal);
  const folder = ingredients.then((key) =>
    keptOrMade(courseFolders().cache, "assets", key, make, { fresh }),
  );
  for (const promise of [ingredients, folder]) promise.catch(() => {}); // errors are reported where they are awaited
  return { ingredients, folder };
}

async function makeInThread(folder: string, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const worker = new Worker(built("book/build/makeAssets.js"), { workerData: folder });
  await new Promise<void>((resolve, reject) => {
    const stop = async () => {
      await worker.terminate(); // it writes into the folder, which is removed next
      reject(new Error("The build of the book's assets was cancelled."));
    };
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("error", reject);
    worker.once("exit", () => {
      signal?.removeEventListener("abort", stop);
      if (!signal?.aborted) resolve();
    });
  });
}
