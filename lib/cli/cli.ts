import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { onExit } from "signal-exit";
import { removeUnfinished } from "#made";
import { courseFolders } from "../files/courseFolders.js";
import { explainFileError } from "../files/fileError.js";
import { UserError } from "../text/userError.js";

// Also where a signal ends the process, which is no exit as Node counts it.
onExit(removeUnfinished);

// A command's code is loaded when the command is called: `doctor` must run where a package is
// broken, and `start` must not wait for what only others use.
const program = new Command("npm run")
  .description("Runs, checks and opens the notebooks of the course.")
  .usage("<command> -- [options] [notebooks...]");

// Where one install serves many users, the folder is not where they would look for it.
program.hook("preAction", (_, command) => {
  const { root, generated } = courseFolders(command.opts().course);
  if (generated === join(root, ".course")) return;
  process.stderr.write(
    `You cannot write into ${root}, so what is generated is in ${generated} instead of .course.\n`,
  );
});

const whichNotebooks = ["[notebooks...]", "numbers, names or paths; without any, all"] as const;

const timeout = () =>
  new Option("--timeout <seconds>", "how long one cell may take").default(60).argParser(seconds);
const jobs = () =>
  new Option("--jobs <kernels>", "how many notebooks run side by side")
    .default(availableParallelism(), "one for each core")
    .argParser(wholeNumber);
const port = () =>
  new Option("--port <number>", "where to serve the book, or on the next free port")
    .default(8080)
    .argParser(portNumber);
const course = () =>
  new Option("--course <folder>", "the folder that holds notebooks/").default(
    undefined,
    "this clone",
  );

program
  .command("start")
  .description(
    "Run notebooks, build the book of them in .course/book/ and, on a terminal, serve it.",
  )
  .usage("-- [options] [notebooks...]")
  .argument(...whichNotebooks)
  .addOption(timeout())
  .addOption(jobs())
  .option("--fresh", "run and build also what is unchanged since the last time")
  .addOption(port())
  .option("--no-open", "leave it to you to open the browser")
  .option("--no-serve", "end when the book is built, as away from a terminal")
  .addOption(course())
  .action(async (wishes, options) => {
    const { start } = await import("./start.js");
    process.exitCode = await start(wishes, options);
  });

program
  .command("book")
  .description("Build the book, a static web site, into .course/book/; run first what changed.")
  .addOption(timeout())
  .addOption(jobs())
  .option("--fresh", "run and build also what is unchanged since the last time")
  .addOption(course())
  .action(async (options) => {
    const { book } = await import("./book.js");
    process.exitCode = await book(options);
  });

program
  .command("notebooks")
  .description("Format, check and run notebooks, and write their outputs back into notebooks/.")
  .usage("-- [options] [notebooks...]")
  .argument(...whichNotebooks)
  .addOption(timeout())
  .addOption(jobs())
  .addOption(course())
  .action(async (wishes, options) => {
    const { writeOutputs } = await import("./notebooks.js");
    process.exitCode = await writeOutputs(wishes, options);
  });

program
  .command("reproduce")
  .description("Compute the article's numbers and claims anew; fail if any stops reproducing.")
  .option("--json", "for machines")
  .action(async (options) => {
    const { printReproduction } = await import("./reproduce.js");
    process.exitCode = printReproduction(options);
  });

program
  .command("readme")
  .description("Compute the README's tables anew.")
  .action(async () => {
    const { writeReadme } = await import("../authoring/readme/writeReadme.js");
    process.exitCode = await writeReadme();
  });

program
  .command("lint")
  .description("Check notebooks against the rules of the house, without running them.")
  .usage("-- [options] [notebooks...]")
  .argument(...whichNotebooks)
  .addOption(course())
  .action(async (wishes, options) => {
    const { lint } = await import("./lint.js");
    process.exitCode = await lint(wishes, options);
  });

program
  .command("new")
  .description("Add the files of a lesson, an exercise, a figure, a loss or a derivation.")
  .usage('-- lesson 10 "Its title" | exercise 04 its-name | figure|loss|derivation itsName')
  .argument("[words...]", "what to add, and its name")
  .addOption(
    new Option("--kind <kind>", "of an exercise")
      .default("compute")
      .choices(["compute", "predict", "write", "find-the-bug", "next-line"]),
  )
  .option("--section <title>", "of a lesson: the title of its section in the article")
  .addOption(course())
  .action(async (words, options) => {
    const { createNew } = await import("./new.js");
    process.exitCode = await createNew(words, options);
  });

for (const edition of ["learner", "instructor"] as const) {
  const what = { learner: "without solutions", instructor: "with solutions and notes" }[edition];
  program
    .command(edition)
    .description(`Write the notebooks ${what} into .course/${edition}/.`)
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks)
    .addOption(course())
    .action(async (wishes, options) => {
      const { writeEdition } = await import("./editions.js");
      process.exitCode = await writeEdition(edition, wishes, options);
    });
}

program
  .command("solutions")
  .description("Bring the solutions back into the cells of notebooks/, to edit them.")
  .usage("-- [options] [notebooks...]")
  .argument(...whichNotebooks)
  .addOption(course())
  .action(async (wishes, options) => {
    const { openSolutions } = await import("./editions.js");
    process.exitCode = await openSolutions(wishes, options);
  });

program
  .command("lab")
  .description("Open the notebooks in the Jupyter of this machine, with the course's kernel.")
  .usage("-- [Jupyter's own options]")
  .argument("[args...]", "handed to Jupyter")
  .allowUnknownOption()
  .helpOption(false)
  .action(async (args) => {
    const { lab } = await import("./lab.js");
    process.exitCode = await lab(args);
  });

program
  .command("doctor")
  .description("Check everything the course needs, and name the cure of each fault.")
  .action(async () => {
    const { doctor } = await import("./doctor.js");
    process.exitCode = await doctor();
  });

program
  .command("prepare", { hidden: true })
  .description("Tell VS Code where the kernel is; called by the install.")
  .action(async () => {
    const { prepare } = await import("./prepare.js");
    await prepare();
  });

function seconds(text: string): number {
  const value = Number(text);
  const day = 86_400;
  if (value > 0 && value <= day) return value;
  throw new InvalidArgumentError(
    `A number of seconds above 0, and at most a day's ${day}, is needed.`,
  );
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("A whole number from 1 on is needed.");
}

function portNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 65_535) return value;
  throw new InvalidArgumentError("A port is a whole number from 1 to 65535.");
}

/** Tells the reader of a mistake that they can correct, and ends. Any other error keeps its stack. */
function end(error: unknown): never {
  const told = error instanceof UserError ? error : explainFileError(error);
  if (!told) throw error;
  process.stderr.write(`${told.message}\n`);
  process.exit(1); // other notebooks' kernels may still be running
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(1); // whoever read has closed the pipe, as `| head` does
  end(error);
});
await program.parseAsync().catch(end);
