import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError } from "commander";
import { chooseFiles } from "./chooseFiles.js";
import { describeVerdict, judge } from "./judge.js";
import { readEdits } from "./report.js";
import { type Bounds, runStryker } from "./stryker.js";
import { survivors } from "./survivors.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

await new Command("npm run mutants")
  .description("Edits sources in small ways and names each edit that no test of the room notices.")
  .usage("-- <paths...> [options]")
  .argument("<paths...>", "files or folders, as lib/training or lib/losses/softmax.ts")
  .option("--minutes <number>", "stop after so many minutes", wholeNumber, 20)
  .option(
    "--concurrency <number>",
    "how many edits are tested at a time",
    wholeNumber,
    availableParallelism(),
  )
  .action(async (paths: string[], bounds: Bounds) => {
    const edits = readEdits(await runStryker(root, chooseFiles(root, paths), bounds));
    const verdict = judge(edits, survivors);
    console.log(describeVerdict(edits, verdict));
    process.exitCode = verdict.unexplained.length + verdict.outdated.length > 0 ? 1 : 0;
  })
  .parseAsync()
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("A whole number is needed, at least 1.");
}
