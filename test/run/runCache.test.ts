import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import { environmentDigest } from "../../lib/run/environmentDigest.js";
import { RunCache } from "../../lib/run/runCache.js";
import { code, notebook, notebookFile, temporaryFolder } from "../cli/fixtures.js";

const source = (text: string) => notebookFile("04-loss", notebook([code("answer", text)]));
const print = { output_type: "stream", name: "stdout", text: "42\n" } as const;
const executed = notebook([code("answer", "6 * 7", [], [print])]);

async function filledCache(): Promise<RunCache> {
  const cache = new RunCache(temporaryFolder(), "environment");
  await cache.keep(source("6 * 7"), executed);
  return cache;
}

describe("RunCache", () => {
  it("returns the notebook that was stored for a source", async () => {
    const found = await (await filledCache()).find(source("6 * 7"));
    expect(found && formatNotebook(found)).toBe(formatNotebook(executed));
  });

  it("ignores the outputs of the source", async () => {
    const committed = notebookFile("04-loss", executed);
    expect(await (await filledCache()).find(committed)).toBeDefined();
  });

  it("finds nothing for another source, another name or another environment", async () => {
    const cache = await filledCache();
    expect(await cache.find(source("6 * 8"))).toBeUndefined();
    expect(await cache.find({ ...source("6 * 7"), name: "05-loss" })).toBeUndefined();
    const elsewhere = new RunCache(cache.folder, "another environment");
    expect(await elsewhere.find(source("6 * 7"))).toBeUndefined();
  });

  it("removes older sources of the same notebook that have not been used for ten minutes", async () => {
    const cache = await filledCache();
    await cache.keep({ ...source("6 * 7"), name: "05-loss" }, executed);
    const anHourAgo = Date.now() / 1000 - 3600;
    for (const entry of readdirSync(cache.folder))
      utimesSync(join(cache.folder, entry, ".seal"), anHourAgo, anHourAgo);
    await cache.keep(source("6 * 8"), executed);
    await cache.keep(source("6 * 9"), executed);
    expect(await cache.find(source("6 * 7"))).toBeUndefined();
    expect(await cache.find(source("6 * 8"))).toBeDefined();
    expect(readdirSync(cache.folder)).toHaveLength(3);
  });

  it.each([
    ["is cut off", '{"nbformat": 4,'],
    ["has no cells", '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}'],
  ])("ignores an entry that %s, and replaces it", async (_, text) => {
    const cache = await filledCache();
    const [entry] = readdirSync(cache.folder);
    writeFileSync(join(cache.folder, entry, "executed.ipynb"), text);
    expect(await cache.find(source("6 * 7"))).toBeUndefined();
    await cache.keep(source("6 * 7"), executed);
    expect(await cache.find(source("6 * 7"))).toBeDefined();
  });
});

describe("environmentDigest", () => {
  function cloneWith(files: Record<string, string>): string {
    const root = temporaryFolder();
    for (const folder of ["losses", "book/build"])
      mkdirSync(join(root, "lib", "dist", folder), { recursive: true });
    const all = { "package-lock.json": "{}", "lib/dist/losses/a.js": "1", ...files };
    for (const [path, text] of Object.entries(all)) writeFileSync(join(root, path), text);
    return root;
  }
  const digest = (files: Record<string, string>) => environmentDigest(cloneWith(files));

  it("is the same for the same clone in another folder", () => {
    expect(digest({})).toBe(digest({}));
  });

  it.each(["package-lock.json", "lib/dist/losses/a.js", "lib/dist/new.js"])(
    "changes with %s",
    (path) => {
      expect(digest({ [path]: "2" })).not.toBe(digest({}));
    },
  );

  it.each(["losses/a.d.ts", "book/page.js", "book/build/bundle.js"])(
    "does not change with %s, which no cell runs",
    (path) => {
      expect(digest({ [`lib/dist/${path}`]: "2" })).toBe(digest({}));
    },
  );
});
