import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { courseFolders } from "../files/courseFolders.js";
import { agendaKinds } from "../workshop/material/agendaKinds.js";

const whichNotebooks = [
  "[notebooks...]",
  "by number, name or path; all if there are none",
] as const;

const timeout = () =>
  new Option("--timeout <seconds>", "how long a cell may run").default(60).argParser(seconds);
const jobs = () =>
  new Option("--jobs <kernels>", "how many notebooks run at the same time")
    .default(availableParallelism(), "one for each core")
    .argParser(wholeNumber);
const port = () =>
  new Option("--port <number>", "the port of the book; if it is taken, the next free one")
    .default(8080)
    .argParser(portNumber);
const course = () =>
  new Option("--course <folder>", "the folder that holds notebooks/, if it is not this clone");

/**
 * The commands of the course. Each imports its code when it is called, so that `doctor` runs although a package is
 * broken, and `start` does not load what only other commands need. A command sets the exit code of the process.
 */
export function newProgram(): Command {
  const program = new Command("npm run")
    .description("Runs, checks and opens the notebooks of the course.")
    .usage("<command> -- [options] [notebooks...]");

  // If one install serves several users, generated files are not in .course, where a user looks first.
  program.hook("preAction", (_, command) => {
    const { root, generated } = courseFolders(command.opts().course);
    if (generated === join(root, ".course")) return;
    process.stderr.write(
      `You cannot write into ${root}, so generated files are in ${generated} instead of .course.\n`,
    );
  });

  program
    .command("start")
    .description("Run notebooks, build the book in .course/book/ and, on a terminal, serve it.")
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks)
    .addOption(timeout())
    .addOption(jobs())
    .option("--fresh", "run and build everything, also what has not changed")
    .addOption(port())
    .option("--no-open", "do not open the book in a browser")
    .option("--no-serve", "end when the book is built, as without a terminal")
    .addOption(course())
    .action(async (requested, options) => {
      const { start } = await import("./start.js");
      process.exitCode = await start(requested, options);
    });

  program
    .command("book")
    .description("Run what changed, and build the book, a static web site, in .course/book/.")
    .addOption(timeout())
    .addOption(jobs())
    .option("--fresh", "run and build everything, also what has not changed")
    .option("--host", "then serve it to everybody in this network, for a room without internet")
    .addOption(port())
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
    .option(
      "--language <tag>",
      "only the notebooks in this language: en, or a folder of lib/lessons",
    )
    .addOption(course())
    .action(async (requested, options) => {
      const { writeOutputs } = await import("./notebooks.js");
      process.exitCode = await writeOutputs(requested, options);
    });

  program
    .command("reproduce")
    .description("Compute the article's numbers and claims; fail if one of them is not reproduced.")
    .option("--json", "print the results as JSON")
    .action(async (options) => {
      const { printReproduction } = await import("./reproduce.js");
      process.exitCode = printReproduction(options);
    });

  program
    .command("model")
    .description("Fetch the network of lesson 11, and compare it with the stored scores.")
    .action(async () => {
      const { runModel } = await import("./runModel.js");
      process.exitCode = await runModel();
    });

  program
    .command("readme")
    .description("Compute the README's tables, and write them into it.")
    .action(async () => {
      const { writeReadme } = await import("../authoring/readme/writeReadme.js");
      process.exitCode = await writeReadme();
    });

  program
    .command("lint")
    .description("Check notebooks against the course's rules, without running them.")
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks)
    .addOption(course())
    .action(async (requested, options) => {
      const { lint } = await import("./lint.js");
      process.exitCode = await lint(requested, options);
    });

  program
    .command("translate")
    .description("Show what is missing, stale or wrong in the translations of lessons.")
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks)
    .option("--stamp", "note that the translations fit the English cells as they are now")
    .addOption(course())
    .action(async (requested, options) => {
      const { translate } = await import("./translate.js");
      process.exitCode = await translate(requested, options);
    });

  program
    .command("new")
    .description("Add the files of a lesson, an exercise, a figure, a loss or a derivation.")
    .usage('-- lesson 10 "Its title" | exercise 04 its-name | figure|loss|derivation itsName')
    .argument("[words...]", "what to add, and its name")
    .addOption(
      new Option("--kind <kind>", "the kind of an exercise")
        .default("compute")
        .choices(["compute", "predict", "write", "find-the-bug", "next-line", "open"]),
    )
    .option("--section <title>", "the title of the article's section that a lesson examines")
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
      .action(async (requested, options) => {
        const { writeEdition } = await import("./editions.js");
        process.exitCode = await writeEdition(edition, requested, options);
      });
  }

  program
    .command("solutions")
    .description("Put the solutions back into the cells of notebooks/, so that you can edit them.")
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks)
    .addOption(course())
    .action(async (requested, options) => {
      const { openSolutions } = await import("./editions.js");
      process.exitCode = await openSolutions(requested, options);
    });

  program
    .command("grade")
    .description("Grade the submitted notebooks in a folder, into tables in .course/grades/.")
    .usage("-- [options] folder")
    .argument("<folder>", "a folder with one folder of notebooks for each person")
    .addOption(jobs())
    .addOption(course())
    .action(async (folder, options) => {
      const { grade } = await import("./grade.js");
      process.exitCode = await grade(folder, options);
    });

  program
    .command("workshop")
    .description(
      "Write what an instructor needs into .course/workshop/: agendas, guides, handouts.",
    )
    .addOption(
      new Option(
        "--agenda <kind>",
        "only the agenda of this kind; without it, all of them",
      ).choices(agendaKinds),
    )
    .addOption(course())
    .action(async (options) => {
      const { workshop } = await import("./workshop.js");
      process.exitCode = await workshop(options);
    });

  program
    .command("lab")
    .description("Open the notebooks in the Jupyter of this machine, with the course's kernel.")
    .usage("-- [learner] [Jupyter's own options]")
    .argument("[args...]", "learner opens the learner edition; the others are passed on to Jupyter")
    .addOption(course())
    .allowUnknownOption()
    .helpOption(false)
    .action(async (args, options) => {
      const { lab } = await import("./lab.js");
      process.exitCode = await lab(args, options);
    });

  program
    .command("doctor")
    .description("Check everything that the course needs, and say how to correct each fault.")
    .option("--json", "print a line of JSON for each check")
    .option("--room <folder>", "print such reports of many computers, one file each, as one table")
    .action(async (options) => {
      const { doctor } = await import("./doctor.js");
      process.exitCode = await doctor(options);
    });

  program
    .command("prepare", { hidden: true })
    .description("Tell VS Code where the kernel is; called by the install.")
    .action(async () => {
      const { prepare } = await import("./prepare.js");
      await prepare();
    });

  return program;
}

function seconds(text: string): number {
  const value = Number(text);
  const day = 86_400;
  if (value > 0 && value <= day) return value;
  throw new InvalidArgumentError(`A number of seconds above 0 is needed, at most ${day} (a day).`);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("A whole number is needed, at least 1.");
}

function portNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 65_535) return value;
  throw new InvalidArgumentError("A port is a whole number from 1 to 65535.");
}
