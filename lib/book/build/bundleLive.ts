import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { clone } from "../../files/courseFolders.js";
import { bundleCells, cellsPage } from "./bundleCells.js";
import { inChunks } from "./bundleOptions.js";
import { lighterSucrase } from "./lighterSucrase.js";
import { writeBundle } from "./writeBundle.js";

const lib = join(clone, "lib");

/** Writes the scripts that compile and run the cells of a page, and the document of their frame. */
export async function bundleLive(folder: string): Promise<void> {
  const scriptImports = await bundleCells(join(folder, "cells"));
  await Promise.all([
    writeBundle({
      ...inChunks, // the chunks go into the worker's folder, where it looks for them
      entryPoints: {
        live: join(lib, "book", "live", "live.ts"),
        compilerWorker: join(lib, "worker", "compilerWorker.ts"),
      },
      define: { scriptImportsText: JSON.stringify(JSON.stringify(scriptImports)) },
      plugins: [lighterSucrase],
      outdir: folder,
    }),
    writeFile(join(folder, "cells.html"), await cellsPage()),
  ]);
}
