/**
 * The course's kernel: tslab, put together from its own parts with our repairs between them. Each
 * repair is in a file of its own, which says what plain tslab does instead.
 */
import "./supportedNode.js";
import "./startingFolder.js";
import "./compile/quickStart.js";
import { unhandled } from "../cells/failure.js";
import { RanCells } from "../cells/ranCells.js";
import { CellConverter } from "./cellConverter.js";
import type { CellCompiler } from "./compile/cellCompiler.js";
import { findCourseModules } from "./courseModules.js";
import { distantCompiler } from "./distantCompiler.js";
import { isInternal } from "./filePlaces.js";
import { letCellsAsk } from "./input.js";
import { keepProgress } from "./keepProgress.js";
import { showSourcePositions } from "./kernelStacks.js";
import { compiledElsewhere, runnersPipe, startedByRunner } from "./options.js";
import { rememberBuiltins } from "./originals/builtins.js";
import { keepTelling } from "./originals/events.js";
import { keepImports } from "./originals/imports.js";
import { rememberListeners } from "./originals/listeners.js";
import { putBuiltinsBack } from "./originals/remembered.js";
import { loadEsModulesAsCommonJs } from "./ownEsModules.js";
import { answersOf } from "./protocol/answers.js";
import { CellQueue } from "./protocol/cellQueue.js";
import { currentReports, displayOfTslab, reportPrintedText } from "./protocol/cellReports.js";
import { ConnectionError, readConnection } from "./protocol/connectionInfo.js";
import { followPromises } from "./protocol/owner.js";
import { Server } from "./protocol/server.js";
import { makeSocketFolder } from "./protocol/socketFolder.js";
import { endKernel, endWithParent } from "./stop/endWithParent.js";
import { Stopper } from "./stop/stopper.js";
import { describeError } from "./thrownErrors.js";
import { putDisplayInPlace } from "./tslab/tslabModules.js";
import { TslabRunner } from "./tslabRunner.js";

const [, , source, option] = process.argv;
if (source === undefined) {
  console.error("launch: no connection file; Jupyter or `npm start` gives one. Try: npm run lab");
  process.exit(1);
}

const byRunner = source === startedByRunner;
const connection = connect(byRunner ? 0 : source);
const folder = byRunner ? makeSocketFolder(connection) : undefined;
const parent = endWithParent(byRunner ? runnersPipe : undefined, folder);
const stopper = new Stopper({ parent, folder, isInternal });
const cells = new RanCells();
const compiler = option === compiledElsewhere ? distantCompiler() : await ownCompiler();
stopper.install();
const runner = new TslabRunner(new CellConverter(compiler, cells), cells, stopper);
runner.protect();
const answers = answersOf({
  queue: new CellQueue(runner),
  hints: runner.executor,
  isComplete: compiler.isComplete,
  interrupt: () => stopper.stop(),
  close,
});

findCourseModules();
loadEsModulesAsCommonJs();
showSourcePositions(cells);
putDisplayInPlace(displayOfTslab);
reportPrintedText();
followPromises();
letCellsAsk();
if (!byRunner) keepProgress(); // what a runner writes must not depend on who runs it
for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (thrown) => {
    putBuiltinsBack();
    printError(`${unhandled(event, describeError(thrown, cells))}\n`);
  });
}
keepImports();
rememberListeners();
keepTelling(process);
rememberBuiltins();
new Server(connection, answers).open();

/** Ends the kernel, also if a listener of a cell's throws. */
function close(): never {
  try {
    process.exit();
  } finally {
    endKernel(folder);
  }
}

/** Prints into the output of the cell whose code runs, whatever cells have made of `console` and the streams. */
function printError(text: string): void {
  const reports = currentReports();
  if (reports) reports.write("stderr", text);
  else process.stderr.write(text);
}

/** Ends the kernel if it is not told, or not clearly, where to listen. */
function connect(source: string | 0): ReturnType<typeof readConnection> {
  try {
    return readConnection(source);
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    console.error(
      `launch: the connection file cannot be used: ${error.message}. Jupyter writes a new one for each kernel: ` +
        "start the kernel again",
    );
    process.exit(1);
  }
}

/** Loaded only where it is needed: it takes most of the time in which a kernel starts. */
async function ownCompiler(): Promise<CellCompiler> {
  const { createCellCompiler } = await import("./compile/cellCompiler.js");
  return createCellCompiler();
}
