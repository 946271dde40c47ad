// Where every npm command begins: compiles the library if anything has changed, then runs the command.
import { fileURLToPath } from "node:url";
import { buildLibrary } from "../files/buildLibrary.mjs";

const exitCode = buildLibrary(fileURLToPath(new URL("../..", import.meta.url)));
if (exitCode !== 0) process.exit(exitCode);
if (process.argv[2] !== undefined) await import("../dist/cli/cli.js");
