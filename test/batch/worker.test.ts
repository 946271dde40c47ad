import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { expect, it } from "vitest";

// A worker of a browser has no files and no packages, so everything is bundled into one script.

const CELL = `
  import { backend, crossEntropyWithLogits } from "@course/lib/batch";
  const logits = new Float32Array(3000).fill(1);
  const { loss } = crossEntropyWithLogits(new Int32Array(300), logits, [300, 10]);
  globalThis.answer({ backend, loss });
`;

it("is computed with vectors in a bundle for browsers, which reads no file", async () => {
  const batch = fileURLToPath(new URL("../../lib/batch/index.ts", import.meta.url));
  const { outputFiles, metafile } = await build({
    stdin: { contents: CELL, resolveDir: import.meta.dirname },
    alias: { "@course/lib/batch": batch },
    bundle: true,
    platform: "browser",
    format: "iife",
    metafile: true,
    write: false,
  });
  expect(
    Object.values(metafile.inputs)
      .flatMap((input) => input.imports)
      .filter((i) => i.external),
  ).toEqual([]);
  const answered = `const { parentPort } = require("node:worker_threads");
    globalThis.answer = (x) => parentPort.postMessage(x); globalThis.process = undefined; globalThis.Buffer = undefined;`;
  const worker = new Worker(answered + outputFiles[0].text, { eval: true });
  const message = await new Promise((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  await worker.terminate();
  expect(message).toEqual({ backend: "simd", loss: Math.log(10) });
});
