import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const source = fileURLToPath(new URL("../../lib/batch/assembly/", import.meta.url));
const flags = ["--runtime", "stub", "--enable", "simd", "-O3", "--converge", "--noAssert"];

/**
 * Compiles lib/batch/assembly/simd.ts and returns the text of lib/batch/simdText.ts, which holds the WebAssembly as a
 * base64 string: a string loads in the same way in Node, in a worker and in a bundle.
 */
export async function compileSimd() {
  const files = new Map();
  const { error, stderr } = await asc.main(
    ["simd.ts", "--baseDir", source, "--outFile", "simd.wasm", ...flags],
    { writeFile: (name, contents) => files.set(name, contents) },
  );
  if (error) throw new Error(`${error.message}\n${stderr}`);
  const text = Buffer.from(files.get("simd.wasm")).toString("base64");
  return `// Compiled from assembly/simd.ts by \`npm run wasm\`; not edited by hand.

/** The WebAssembly module, in base64. */
export const simdText: string = \`
${text.match(/.{1,100}/g).join("\n")}
\`;
`;
}
