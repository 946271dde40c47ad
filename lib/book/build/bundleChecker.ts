import { builtinModules } from "node:module";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { clone } from "../../files/courseFolders.js";
import { compilerPath } from "../../worker/types/memorySystem.js";
import { forBrowsers } from "./bundleOptions.js";

const types = join(clone, "lib", "worker", "types");

/** Writes the worker that checks types. The compiler stands beside it: it is large and never changes. */
export async function bundleChecker(folder: string): Promise<void> {
  await build({
    ...forBrowsers,
    entryPoints: [join(types, "checker.ts")],
    outdir: folder,
    plugins: [compilerOfBrowser],
    alias: { path: "pathe" },
    // What tslab's converter asks of Node: where it stands itself, and for which version it compiles.
    define: {
      __dirname: JSON.stringify("/node_modules/tslab/dist"),
      "process.version": JSON.stringify("v20.0.0"),
    },
  });
}

/** The compiler of tslab, as a module. */
export async function bundleTypeScript(): Promise<string> {
  const { outputFiles } = await build({
    ...forBrowsers,
    entryPoints: [join(clone, compilerPath)],
    write: false,
    legalComments: "inline", // its licence
    // It asks for these where it finds itself in Node.
    external: [...builtinModules, "source-map-support"],
  });
  return outputFiles[0].text;
}

/** As in the kernel: we get tslab's compiler, and tslab's converter gets it from us, repaired. */
const compilerOfBrowser: Plugin = {
  name: "compiler-of-browser",
  setup(bundler) {
    bundler.onResolve({ filter: /^@tslab\/typescript-for-tslab$/ }, ({ kind }) =>
      kind === "require-call"
        ? { path: "repaired", namespace: "compiler" }
        : { path: "./typescript.js", external: true },
    );
    bundler.onLoad({ filter: /^repaired$/, namespace: "compiler" }, () => ({
      contents: `module.exports = require("./browserCompiler.ts").compiler`,
      resolveDir: types,
    }));
  },
};
