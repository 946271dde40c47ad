import { compiler } from "./compiler.js";
import { insideTslab } from "./insideTslab.js";

type ConverterModule = typeof import("tslab/dist/converter.js");
type ExecutorModule = typeof import("tslab/dist/executor.js");
type JupyterModule = typeof import("tslab/dist/jupyter.js");

// tslab's modules, loaded from here on, find our compiler in the place of their own.
const compilerModule = insideTslab.cache[insideTslab.resolve("@tslab/typescript-for-tslab")];
if (compilerModule) compilerModule.exports = compiler;

export const converter: ConverterModule = insideTslab("./converter.js");
export const executor: ExecutorModule = insideTslab("./executor.js");
export const jupyter: JupyterModule = insideTslab("./jupyter.js");
