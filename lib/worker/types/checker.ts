/**
 * The worker that finds type errors before a cell runs. It has TypeScript and the declarations of all that a
 * cell can import. A page loads it when its reader chooses to check types.
 */

import * as babel from "@babel/code-frame";
import { showCodeWith } from "../../cells/codeFrame.js";
import { describeRefusal } from "../../cells/refusal.js";
import { typeErrors } from "../../cells/typeErrors.js";
import type { CheckReply, CheckRequest } from "../workerMessages.js";
import { files } from "./browserCompiler.js";
import { TypeChecker } from "./typeChecker.js";

const showCode = showCodeWith(babel);
const loaded = loadChecker();
loaded.catch(reportError); // the page gets it as an error event of the worker

addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  answer(data).catch(reportError);
});

async function answer({ check, earlier, source }: CheckRequest): Promise<void> {
  const diagnostics = (await loaded).check(earlier, source);
  const failure =
    diagnostics.length > 0
      ? describeRefusal(source, typeErrors(source, diagnostics), showCode)
      : undefined;
  postMessage({ check, failure } satisfies CheckReply);
}

async function loadChecker(): Promise<TypeChecker> {
  const response = await fetch(new URL("./types.json", import.meta.url));
  if (!response.ok) throw new Error(`types.json: ${response.status}`);
  const texts = (await response.json()) as Record<string, string>;
  for (const [path, text] of Object.entries(texts)) files.set(path, text);
  return new TypeChecker();
}
