import { existsSync, writeFileSync } from "node:fs";

if (!existsSync(new URL("node_modules/assemblyscript", import.meta.url))) {
  console.error("The compiler of the WebAssembly module is not installed.");
  console.error("Install it with: npm ci --prefix test/bench");
  process.exit(1);
}

const { compileSimd } = await import("./compileSimd.mjs");
writeFileSync(new URL("../../lib/batch/simdText.ts", import.meta.url), await compileSimd());
