import { compiler } from "./compiler.js";
import { insideTslab } from "./typescript.js";

type ConverterModule = typeof import("tslab/dist/converter.js");
type ExecutorModule = typeof import("tslab/dist/executor.js");
type JupyterModule = typeof import("tslab/dist/jupyter.js");

/** The one version whose insides we know. */
const expected = "1.0.22";

const { version } = insideTslab("../package.json") as { version: string };
if (version !== expected) {
  console.error(
    `The course's kernel repairs tslab ${expected} from the inside, but tslab ${version} is ` +
      "installed. Run `npm ci` in the course's folder.",
  );
  process.exit(1);
}

// tslab's modules, loaded from here on, find our compiler in the place of their own.
const compilerModule = insideTslab.cache[insideTslab.resolve("@tslab/typescript-for-tslab")];
if (compilerModule) compilerModule.exports = compiler;

export const converter: ConverterModule = insideTslab("./converter.js");
export const executor: ExecutorModule = insideTslab("./executor.js");
export const jupyter: JupyterModule = insideTslab("./jupyter.js");
