import type { BuildOptions } from "esbuild";
import { clone } from "../../files/courseFolders.js";

/** esbuild's options for everything that a reader's browser loads. */
export const forBrowsers: BuildOptions = {
  absWorkingDir: clone,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
};

/** esbuild's options for scripts that load others on demand, each from a file with a digest in its name. */
export const inChunks: BuildOptions = {
  ...forBrowsers,
  splitting: true,
  chunkNames: "[name]-[hash]",
};
