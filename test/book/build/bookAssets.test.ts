import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { bookAssets } from "../../../lib/book/build/bookAssets.js";
import { courseFolders } from "../../../lib/files/courseFolders.js";

const identity = (folder: string) => statSync(folder).ino;

it("are made once for the same sources, and hold what pages load", async () => {
  const folder = await bookAssets().folder;
  const before = identity(folder);
  expect(await bookAssets().folder).toBe(folder);
  expect(identity(folder)).toBe(before);
  for (const name of ["book.css", "page.js", "live.js", "worker.js", "checker.js", "types.json"])
    expect(existsSync(join(folder, name)), name).toBe(true);
}, 60_000);

it("leave no unfinished folder when their build is cancelled", async () => {
  const unfinished = () =>
    readdirSync(courseFolders().cache).filter((name) => /^assets\.\w{16}-/.test(name));
  const before = unfinished(); // of other tests, which make them too, and of a run that was killed
  const giveUp = new AbortController();
  const { folder } = bookAssets(true, giveUp.signal);
  await pause(300);
  giveUp.abort();
  await expect(folder).rejects.toThrow("was cancelled");
  const left = () => unfinished().filter((name) => !before.includes(name));
  await vi.waitFor(() => expect(left()).toEqual([]), 30_000);
}, 60_000);
