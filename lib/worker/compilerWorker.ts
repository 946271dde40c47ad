/**
 * The worker that compiles the cells of a page. It never runs a reader's text and shares no global with the cells, so
 * nothing that a cell replaces, such as `Array.prototype.map`, changes how the next one is compiled.
 */
import { compileOrRefuse } from "./compile/compileOrRefuse.js";
import type { CompileReply, CompileRequest } from "./workerMessages.js";

addEventListener("message", ({ data }: MessageEvent<CompileRequest>) => {
  const compilation = compileOrRefuse(data.source, new Set(data.known));
  postMessage({ request: data.request, compilation } satisfies CompileReply);
});
