import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { framePage } from "../../book/live/frame/framePage.js";
import { clone } from "../courseFolders.js";

const sources = join(clone, "lib", "book", "live");

/** Writes the scripts that let the cells of a page run, and the file that frames load. */
export async function bundleLive(folder: string): Promise<void> {
  await Promise.all([
    build({
      entryPoints: {
        live: join(sources, "live.ts"),
        worker: join(sources, "worker", "worker.ts"),
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
        "ts-interface-checker": join(sources, "compile", "trustedOptions.ts"),
      },
    }),
    writeFile(join(folder, "frame.html"), framePage()),
  ]);
}
