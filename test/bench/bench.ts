import { Command, InvalidArgumentError, Option } from "commander";

// The code of a command is loaded only when the command runs.
const program = new Command("npm run bench")
  .description("Measures how fast the library and the course are, on this machine.")
  .usage("-- [command] [options]");

program
  .command("losses", { isDefault: true })
  .description("Compare the speed and the answers of the batch losses with other libraries.")
  .option("--quick", "take a minute: fewer cases, starts, rounds and milliseconds")
  .option("--only <words>", 'only cases with all these words, such as "1024x1000 gradient"')
  .option("--peers <names>", "our own contestants and these, separated by commas", names)
  .option("--ours", "only our own contestants")
  .option("--starts <number>", "how often each contestant is started for a case", wholeNumber)
  .option("--rounds <number>", "how often each is timed after a start", wholeNumber)
  .addOption(
    new Option("--save", "store the result of a whole run for the lessons").conflicts([
      "quick",
      "only",
      "peers",
      "ours",
    ]),
  )
  .option("--strict", "fail if a target is not met")
  .option("--out <folder>", "where the report goes, instead of .course/bench")
  .action(async (options) => {
    const { losses } = await import("./losses.js");
    process.exitCode = await losses(options);
  });

program
  .command("course")
  .description("Compare npm start and npm run book with nbconvert, and time first cells.")
  .option("--ours", "only our own commands")
  .option("--rounds <number>", "how often each is timed", wholeNumber, 3)
  .option("--strict", "fail if a target is not met")
  .option("--out <folder>", "where the report goes, instead of .course/bench")
  .action(async (options) => {
    const { course } = await import("./course/course.js");
    process.exitCode = await course(options);
  });

program
  .command("kernel")
  .description(
    "Measure start, first cell and memory of kernels: the course's, plain tslab's and Deno's.",
  )
  .option("--ours", "only the course's kernel")
  .option("--rounds <number>", "how often each is started alone", wholeNumber, 3)
  .option("--count <number>", "how many run side by side", wholeNumber, 30)
  .option("--strict", "fail if a target is not met")
  .option("--out <folder>", "where the report goes, instead of .course/bench")
  .action(async (options) => {
    const { kernels } = await import("./kernels/kernels.js");
    process.exitCode = await kernels(options);
  });

function names(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("It must be a whole number, at least 1.");
}

await program.parseAsync();
