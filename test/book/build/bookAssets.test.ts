import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { bookAssets } from "../../../lib/book/build/bookAssets.js";
import { courseFolders } from "../../../lib/files/courseFolders.js";

const identity = (folder: string) => statSync(folder).ino;

it("are built once for the same sources, and contain all files that pages load", async () => {
  const folder = await bookAssets().folder;
  const before = identity(folder);
  expect(await bookAssets().folder).toBe(folder);
  expect(identity(folder)).toBe(before);
  const scripts = ["page.js", "live.js", "compilerWorker.js", "cells/worker.js", "checker.js"];
  for (const name of ["book.css", "cells.html", "types.json", ...scripts])
    expect(existsSync(join(folder, name)), name).toBe(true);
}, 60_000);

it("leave no unfinished folder when their build is cancelled", async () => {
  const unfinished = () =>
    readdirSync(courseFolders().cache).filter((name) => /^assets\.\w{16}-/.test(name));
  const before = unfinished(); // folders of other tests, which build assets too, and of killed runs
  const cancel = new AbortController();
  const { folder } = bookAssets(true, cancel.signal);
  await pause(300);
  cancel.abort();
  await expect(folder).rejects.toThrow("was cancelled");
  const left = () => unfinished().filter((name) => !before.includes(name));
  await vi.waitFor(() => expect(left()).toEqual([]), 30_000);
}, 60_000);
