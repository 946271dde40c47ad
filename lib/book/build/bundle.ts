import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { stylesheet } from "../../figures/drawing/theme.js";
import { clone } from "../../files/courseFolders.js";
import { bundleLive } from "./bundleLive.js";
import { forBrowsers, inChunks } from "./bundleOptions.js";
import { writeBundle } from "./writeBundle.js";
import { writeChecker } from "./writeChecker.js";

const sources = join(clone, "lib", "book");

/** Writes the assets of the book that depend on no page: scripts, style sheets and the type checker. */
export async function bundleAssets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeBundle({
      ...inChunks,
      entryPoints: ["page.ts", "loss.ts", "printBook.ts"].map((script) =>
        join(sources, "client", script),
      ),
      outdir: folder,
    }),
    writeBundle({
      ...forBrowsers,
      entryPoints: [join(sources, "client", "pageTheme.ts")],
      format: "iife",
      outfile: join(folder, "theme.js"),
    }),
    writeBundle({
      ...forBrowsers,
      stdin: { contents: styles, loader: "css", resolveDir: join(sources, "style") },
      outfile: join(folder, "book.css"),
    }),
    writeBundle({
      ...forBrowsers,
      entryPoints: ["others.css", "tools.css", "zh.css"].map((sheet) =>
        join(sources, "style", sheet),
      ),
      outdir: folder,
    }),
    bundleLive(folder),
    writeChecker(folder),
    cp(join(sources, "style", "icon.svg"), join(folder, "icon.svg")),
  ]);
}

/** The style sheets of the book and the rules for figures, which the sanitiser removes from each figure. */
const styles = `@import "./book.css";\n${stylesheet}`;
