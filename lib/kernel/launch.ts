/**
 * The course's kernel: tslab, put together from its own parts with our repairs between them. Each
 * repair is in a file of its own, which says what plain tslab does instead.
 */
import "./supportedNode.js";
import "./compile/quickStart.js";
import { unhandled } from "../cells/failure.js";
import { RanCells } from "../cells/ranCells.js";
import { bindAtOnce } from "./bindAtOnce.js";
import { CellConverter } from "./cellConverter.js";
import type { CellCompiler } from "./compile/cellCompiler.js";
import { findCourseModules } from "./courseModules.js";
import { compiledElsewhere, distantCompiler } from "./distantCompiler.js";
import { endWithParent } from "./endWithParent.js";
import { dropForgedMessages } from "./forgedMessages.js";
import { Handler } from "./handler.js";
import { showSourcePositions } from "./kernelStacks.js";
import { loseNoMessages } from "./lostMessages.js";
import { Server } from "./server.js";
import { describeError } from "./thrownErrors.js";
import { TslabRunner } from "./tslabRunner.js";

const [, , connectionFile, option] = process.argv;
if (connectionFile === undefined) {
  console.error("launch: no connection file; Jupyter or `npm start` gives one. Try: npm run lab");
  process.exit(1);
}

const cells = new RanCells();
const compiler = option === compiledElsewhere ? distantCompiler() : await ownCompiler();
const runner = new TslabRunner(new CellConverter(compiler, cells), cells);
const server = new Server(new Handler(runner), connectionFile);

bindAtOnce(server);
findCourseModules();
dropForgedMessages(server);
loseNoMessages(server);
showSourcePositions(cells);
endWithParent();
await server.init();

// JavaScript cannot stop a promise's code: an interrupted cell that awaits is answered, yet it goes
// on. A loop after a cell's first `await` that never waits itself does not even hear of it.
process.on("SIGINT", () => runner.executor.interrupt());
for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (thrown) => console.error(unhandled(event, describeError(thrown, cells))));
}

/** Loaded only where it is needed: it takes most of the time in which a kernel starts. */
async function ownCompiler(): Promise<CellCompiler> {
  const { createCellCompiler } = await import("./compile/cellCompiler.js");
  return createCellCompiler();
}
