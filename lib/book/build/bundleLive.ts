import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { clone } from "../../files/courseFolders.js";
import { framePage } from "../live/frame/framePage.js";

const lib = join(clone, "lib");

/** Writes the scripts that let the cells of a page run, and the file that frames load. */
export async function bundleLive(folder: string): Promise<void> {
  await Promise.all([
    build({
      entryPoints: {
        live: join(lib, "book", "live", "live.ts"),
        worker: join(lib, "worker", "worker.ts"),
      },
      outdir: folder,
      absWorkingDir: clone,
      bundle: true,
      splitting: true,
      chunkNames: "[name]-[hash]", // beside the worker, which is looked for there
      format: "esm",
      platform: "browser",
      target: "es2022",
      minify: true,
      legalComments: "none",
      logLevel: "warning",
      alias: {
        "ts-interface-checker": join(lib, "worker", "compile", "trustedOptions.ts"),
      },
    }),
    writeFile(join(folder, "frame.html"), framePage()),
  ]);
}
