import { Command, InvalidArgumentError, Option } from "commander";

// A command's code is loaded when the command is called.
const program = new Command("npm run bench")
  .description("Measures how fast the library and the course are, on this machine.")
  .usage("-- [command] [options]");

program
  .command("losses", { isDefault: true })
  .description("Time the batch losses beside other libraries, and compare what they answer.")
  .option("--quick", "a minute: fewer cases, starts, rounds and milliseconds")
  .option("--only <words>", 'cases whose name has all these words, as "1024x1000 gradient"')
  .option("--peers <names>", "these contestants beside our own, with commas", names)
  .option("--ours", "our own alone")
  .option("--starts <number>", "how often each is started for a case", wholeNumber)
  .option("--rounds <number>", "how often each is timed after a start", wholeNumber)
  .addOption(
    new Option("--save", "store the result of a whole run where the course shows it").conflicts([
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
  .description("Time npm start and npm run book beside nbconvert, and each lesson's first cell.")
  .option("--ours", "our own commands alone")
  .option("--rounds <number>", "how often each is timed", wholeNumber, 3)
  .option("--strict", "fail if a target is not met")
  .option("--out <folder>", "where the report goes, instead of .course/bench")
  .action(async (options) => {
    const { course } = await import("./course/course.js");
    process.exitCode = await course(options);
  });

function names(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("A whole number from 1 on is needed.");
}

await program.parseAsync();
