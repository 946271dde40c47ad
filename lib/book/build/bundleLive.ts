import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { clone } from "../../files/courseFolders.js";
import { framePage } from "../live/frame/framePage.js";
import { inChunks } from "./bundleOptions.js";
import { writeBundle } from "./writeBundle.js";

const lib = join(clone, "lib");

/** Writes the scripts that run the cells of a page, and the file that frames of live outputs load. */
export async function bundleLive(folder: string): Promise<void> {
  await Promise.all([
    writeBundle({
      ...inChunks, // the chunks go into the worker's folder, where it looks for them
      entryPoints: {
        live: join(lib, "book", "live", "live.ts"),
        worker: join(lib, "worker", "worker.ts"),
      },
      outdir: folder,
    }),
    writeFile(join(folder, "frame.html"), framePage()),
  ]);
}
