import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { clone } from "../../files/courseFolders.js";
import { forBrowsers, inChunks } from "./bundleOptions.js";

const worker = join(clone, "lib", "worker");

/** The scripts for cells by name, as in `./worker.js`, each with those that it imports statically. */
export type ScriptImports = Record<string, string[]>;

/**
 * Writes the scripts that the worker of cells gets from its page as text; bootstrap.ts makes blobs of them. A blob has no
 * relative imports, so `import("./name.js")` becomes a call of the function that loads a script.
 */
export async function bundleCells(folder: string): Promise<ScriptImports> {
  const { outputFiles, metafile } = await build({
    ...inChunks,
    entryPoints: { worker: join(worker, "worker.ts") },
    outdir: folder,
    write: false,
    metafile: true,
  });
  await mkdir(folder, { recursive: true });
  await Promise.all(
    outputFiles.map(({ path, text }) =>
      writeFile(path, text.replaceAll(/\bimport\((?="\.\/[\w-]+\.js"\))/g, "$$load(")),
    ),
  );
  return Object.fromEntries(
    Object.entries(metafile.outputs).map(([path, { imports }]) => [
      nameOf(path),
      imports.filter(({ kind }) => kind === "import-statement").map((one) => nameOf(one.path)),
    ]),
  );
}

const nameOf = (path: string): string => `./${basename(path)}`;

/** The document of the frame in which the worker of cells starts. */
export async function cellsPage(): Promise<string> {
  const bootstrapText = JSON.stringify(await scriptText("bootstrap.ts"));
  const script = await scriptText("cellsFrame.ts", { bootstrapText });
  const digest = createHash("sha256").update(script).digest("base64");
  // unsafe-eval lets cells use eval and WebAssembly: such code runs under the same policy. Connections, frames, images
  // and all else are left to default-src, which allows none.
  const policy = `default-src 'none'; script-src 'sha256-${digest}' 'unsafe-eval' blob:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>The cells of a page run here</title></head><body><script>${script}</script></body></html>\n`;
}

async function scriptText(name: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    ...forBrowsers,
    entryPoints: [join(worker, "frame", name)],
    format: "iife",
    define,
    write: false,
  });
  return outputFiles[0].text.trim();
}
