import { builtinModules } from "node:module";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { clone } from "../../files/courseFolders.js";
import { compilerPath } from "../../worker/types/memorySystem.js";
import { forBrowsers } from "./bundleOptions.js";
import { writeBundle } from "./writeBundle.js";

const types = join(clone, "lib", "worker", "types");

/** Writes the worker that checks types. It imports the compiler from its own file, which is large and seldom changes. */
export async function bundleChecker(folder: string): Promise<void> {
  await writeBundle({
    ...forBrowsers,
    entryPoints: [join(types, "checker.ts")],
    outdir: folder,
    plugins: [compilerOfBrowser],
    alias: { path: "pathe" },
    // tslab's converter reads two things from Node: its own folder, and the version that it compiles for.
    define: {
      __dirname: JSON.stringify("/node_modules/tslab/dist"),
      "process.version": JSON.stringify("v20.0.0"),
    },
  });
}

/** Bundles tslab's TypeScript compiler as an ES module. */
export async function bundleTypeScript(): Promise<string> {
  const { outputFiles } = await build({
    ...forBrowsers,
    entryPoints: [join(clone, compilerPath)],
    write: false,
    legalComments: "inline", // its licence
    // The compiler requires these modules only in Node.
    external: [...builtinModules, "source-map-support"],
  });
  return outputFiles[0].text;
}

/**
 * Resolves imports of tslab's compiler. As in the kernel, our code gets the compiler itself, and tslab's converter,
 * which uses `require`, gets it with our repairs.
 */
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
