import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { clone } from "../../files/courseFolders.js";
import type { RoomProgram } from "../room/roomMessages.js";

const room = join(clone, "lib", "grading", "room");

/** Makes the program of a room. Its process gets it as text, because it may read no file. */
export async function makeRoomProgram(): Promise<RoomProgram> {
  const wasm = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
  const [script, inside, binary] = await Promise.all([
    bundle("roomProcess.ts", {
      conditions: ["browser"], // QuickJS's own loader for browsers looks for no files
      external: ["node:fs"],
      define: { "import.meta.url": '"file:///"' },
    }),
    bundle("insideRoom.ts"),
    readFile(wasm, "base64"),
  ]);
  return {
    script: `${script}return $exports;`,
    inside: `(() => { ${inside}return $exports; })()`,
    wasm: binary,
  };
}

/** A file and what it imports as a script, which leaves its exports in `$exports`. */
async function bundle(
  file: string,
  options: Pick<BuildOptions, "conditions" | "define" | "external"> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(room, file)],
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "$exports",
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
    ...options,
  });
  return outputFiles[0].text;
}
