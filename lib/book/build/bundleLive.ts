import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { clone } from "../../files/courseFolders.js";
import { framePage } from "../live/frame/framePage.js";
import { inChunks } from "./bundleOptions.js";

const lib = join(clone, "lib");

/** Writes the scripts that let the cells of a page run, and the file that frames load. */
export async function bundleLive(folder: string): Promise<void> {
  await Promise.all([
    build({
      ...inChunks, // next to the worker, which looks for them there
      entryPoints: {
        live: join(lib, "book", "live", "live.ts"),
        worker: join(lib, "worker", "worker.ts"),
      },
      outdir: folder,
      alias: {
        "ts-interface-checker": join(lib, "worker", "compile", "trustedOptions.ts"),
      },
    }),
    writeFile(join(folder, "frame.html"), framePage()),
  ]);
}
