import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import getPort from "get-port";
import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { hasTag } from "../../lib/notebook/cellText.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import { readNotebook, writeNotebook } from "../../lib/notebook/notebookFile.js";
import { withoutOutputs } from "../../lib/notebook/outputs/normaliseNotebook.js";
import { chromium, itWith, type Need } from "./available.js";
import { temporaryFolder } from "./fixtures.js";
import { openChromium } from "./openChromium.js";
import { programPath } from "./programPath.js";
import { cli } from "./runCli.js";

itWith(
  [chromium, classicNotebook()],
  "npm run lab opens a notebook in which Run All draws the figure, and writes nothing into the home folder",
  async () => {
    const [first] = await findNotebooks(courseFolders());
    const home = temporaryFolder();
    const { folder, errors, remove } = await copyWithoutOutputs(first);
    const server = await startLab(folder, home);
    const browser = await openChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`${server.address}/notebooks/${basename(first)}`);
      await runAll(page);
      const figure = page.locator(".output_area svg").first();
      expect((await figure.boundingBox())?.width).toBeGreaterThan(200);
      expect(await page.locator(".output_error").count()).toBe(errors);
      expect(readdirSync(home)).toEqual([]);
    } finally {
      await browser.close();
      await server.stop();
      remove();
    }
  },
  120_000,
);

/** The menus below are those of Jupyter Notebook 6, which Debian has. */
function classicNotebook(): Need {
  const path = programPath("jupyter-notebook");
  const version = path ? execFileSync(path, ["--version"], { encoding: "utf8" }) : "";
  return { name: "Jupyter Notebook 6", met: version.startsWith("6.") };
}

interface Copy {
  folder: string;
  /** The number of cells that throw an error on purpose. */
  errors: number;
  remove(): void;
}

/** A copy of the notebook, because Jupyter saves what it opens; in the clone, where imports find the library. */
async function copyWithoutOutputs(path: string): Promise<Copy> {
  mkdirSync(join(clone, ".course"), { recursive: true });
  const folder = mkdtempSync(join(clone, ".course", "browser-test-"));
  const { notebook } = await readNotebook(path);
  await writeNotebook(join(folder, basename(path)), withoutOutputs(notebook));
  const errors = notebook.cells.filter((cell) => hasTag(cell, "raises-exception")).length;
  return { folder, errors, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Server {
  address: string;
  stop(): Promise<void>;
}

async function startLab(folder: string, home: string): Promise<Server> {
  const port = await getPort();
  const address = `http://127.0.0.1:${port}`;
  const options = [`--port=${port}`, `--notebook-dir=${folder}`, "--NotebookApp.token="];
  const child = spawn(process.execPath, [cli, "lab", "--no-browser", "--allow-root", ...options], {
    env: { ...process.env, HOME: home, PATH: onlyClassicNotebook() },
    stdio: "ignore",
  });
  await vi.waitFor(async () => expect((await fetch(`${address}/api`)).ok).toBe(true), 30_000);
  return { address, stop: () => stop(child) };
}

/** A PATH without JupyterLab, which `npm run lab` prefers. */
function onlyClassicNotebook(): string {
  const folder = temporaryFolder();
  symlinkSync(process.execPath, join(folder, "node"));
  symlinkSync(programPath("jupyter-notebook") ?? "", join(folder, "jupyter-notebook"));
  return folder;
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

async function runAll(page: Page): Promise<void> {
  await page.waitForFunction("window.Jupyter?.notebook?.kernel?.is_connected()");
  await page.click("#celllink");
  await page.click("#run_all_cells a");
  // A cell that waits or runs has a star in its prompt.
  const ended = "!document.querySelector('#notebook').innerText.match(/In\\s*\\[\\*\\]/)";
  await page.waitForFunction(ended, undefined, { timeout: 60_000 });
}
