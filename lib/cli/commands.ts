import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { courseFolders } from "../files/courseFolders.js";
import { LANGUAGES, languageOf } from "../text/currentLanguage.js";
import { told } from "../text/told.js";
import { agendaKinds } from "../workshop/material/agendaKinds.js";
import { commandTexts, helpTitles, optionTexts } from "./helpTexts.js";

const whichNotebooks = () => ["[notebooks...]", told(optionTexts.notebooks)] as const;

const timeout = () =>
  new Option("--timeout <seconds>", told(optionTexts.timeout)).default(60).argParser(seconds);
const jobs = () =>
  new Option("--jobs <kernels>", told(optionTexts.jobs))
    .default(availableParallelism(), told(optionTexts.oneForEachCore))
    .argParser(wholeNumber);
const port = () =>
  new Option("--port <number>", told(optionTexts.port)).default(8080).argParser(portNumber);
const language = () =>
  new Option("--lang, --language <tag>", told(optionTexts.language)).argParser(languageTag);
const course = () => new Option("--course <folder>", told(optionTexts.course));

/**
 * The commands of the course. Each imports its code when it is called, so that `doctor` runs although a package is
 * broken, and `start` does not load what only other commands need. A command sets the exit code of the process.
 */
export function newProgram(): Command {
  const program = new Command("npm run")
    .description(told(commandTexts.program))
    .usage("<command> -- [options] [notebooks...]");

  // If one install serves several users, generated files are not in .course, where a user looks first.
  program.hook("preAction", (_, command) => {
    const { root, generated } = courseFolders(command.opts().course);
    if (generated === join(root, ".course")) return;
    process.stderr.write(
      told({
        en: `You cannot write into ${root}, so generated files are in ${generated} instead of .course.\n`,
        zh: `你不能在 ${root} 里写入，所以生成的文件在 ${generated} 里，而不在 .course 里。\n`,
      }),
    );
  });

  program
    .command("start")
    .description(told(commandTexts.start))
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks())
    .addOption(timeout())
    .addOption(jobs())
    .option("--fresh", told(optionTexts.fresh))
    .addOption(port())
    .option("--no-open", told(optionTexts.noOpen))
    .option("--no-serve", told(optionTexts.noServe))
    .addOption(course())
    .action(async (requested, options) => {
      const { start } = await import("./start.js");
      process.exitCode = await start(requested, options);
    });

  program
    .command("book")
    .description(told(commandTexts.book))
    .addOption(timeout())
    .addOption(jobs())
    .option("--fresh", told(optionTexts.fresh))
    .option("--host", told(optionTexts.host))
    .addOption(port())
    .addOption(course())
    .action(async (options) => {
      const { book } = await import("./book.js");
      process.exitCode = await book(options);
    });

  program
    .command("notebooks")
    .description(told(commandTexts.notebooks))
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks())
    .addOption(timeout())
    .addOption(jobs())
    .option("--lang, --language <tag>", told(optionTexts.onlyLanguage))
    .addOption(course())
    .action(async (requested, options) => {
      const { writeOutputs } = await import("./notebooks.js");
      process.exitCode = await writeOutputs(requested, options);
    });

  program
    .command("reproduce")
    .description(told(commandTexts.reproduce))
    .option("--json", told(optionTexts.reproduceJson))
    .action(async (options) => {
      const { printReproduction } = await import("./reproduce.js");
      process.exitCode = printReproduction(options);
    });

  program
    .command("model")
    .description(told(commandTexts.model))
    .action(async () => {
      const { runModel } = await import("./runModel.js");
      process.exitCode = await runModel();
    });

  program
    .command("readme")
    .description(told(commandTexts.readme))
    .action(async () => {
      const { writeReadme } = await import("../authoring/readme/writeReadme.js");
      process.exitCode = await writeReadme();
    });

  program
    .command("lint")
    .description(told(commandTexts.lint))
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks())
    .addOption(course())
    .action(async (requested, options) => {
      const { lint } = await import("./lint.js");
      process.exitCode = await lint(requested, options);
    });

  program
    .command("translate")
    .description(told(commandTexts.translate))
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks())
    .option("--stamp", told(optionTexts.stamp))
    .addOption(course())
    .action(async (requested, options) => {
      const { translate } = await import("./translate.js");
      process.exitCode = await translate(requested, options);
    });

  program
    .command("new")
    .description(told(commandTexts.new))
    .usage('-- lesson 10 "Its title" | exercise 04 its-name | figure|loss|derivation itsName')
    .argument("[words...]", told(optionTexts.words))
    .addOption(
      new Option("--kind <kind>", told(optionTexts.kind))
        .default("compute")
        .choices(["compute", "predict", "write", "find-the-bug", "next-line", "open"]),
    )
    .option("--section <title>", told(optionTexts.section))
    .addOption(course())
    .action(async (words, options) => {
      const { createNew } = await import("./new.js");
      process.exitCode = await createNew(words, options);
    });

  for (const edition of ["learner", "instructor"] as const) {
    program
      .command(edition)
      .description(told(commandTexts[edition]))
      .usage("-- [options] [notebooks...]")
      .argument(...whichNotebooks())
      .addOption(course())
      .action(async (requested, options) => {
        const { writeEdition } = await import("./editions.js");
        process.exitCode = await writeEdition(edition, requested, options);
      });
  }

  program
    .command("solutions")
    .description(told(commandTexts.solutions))
    .usage("-- [options] [notebooks...]")
    .argument(...whichNotebooks())
    .addOption(course())
    .action(async (requested, options) => {
      const { openSolutions } = await import("./editions.js");
      process.exitCode = await openSolutions(requested, options);
    });

  program
    .command("grade")
    .description(told(commandTexts.grade))
    .usage("-- [options] folder")
    .argument("<folder>", told(optionTexts.submissions))
    .addOption(jobs())
    .addOption(course())
    .action(async (folder, options) => {
      const { grade } = await import("./grade.js");
      process.exitCode = await grade(folder, options);
    });

  program
    .command("workshop")
    .description(told(commandTexts.workshop))
    .addOption(new Option("--agenda <kind>", told(optionTexts.agenda)).choices(agendaKinds))
    .option("--serve", told(optionTexts.serve))
    .addOption(port())
    .addOption(course())
    .action(async (options) => {
      const { workshop } = await import("./workshop.js");
      process.exitCode = await workshop(options);
    });

  program
    .command("lab")
    .description(told(commandTexts.lab))
    .usage("-- [learner] [Jupyter's own options]")
    .argument("[args...]", told(optionTexts.labArguments))
    .addOption(course())
    .allowUnknownOption()
    .helpOption(false)
    .action(async (args, options) => {
      const { lab } = await import("./lab.js");
      process.exitCode = await lab(args, options);
    });

  program
    .command("doctor")
    .description(told(commandTexts.doctor))
    .option("--json", told(optionTexts.doctorJson))
    .option("--room <folder>", told(optionTexts.room))
    .action(async (options) => {
      const { doctor } = await import("./doctor.js");
      process.exitCode = await doctor(options);
    });

  program
    .command("prepare", { hidden: true })
    .description(told(commandTexts.prepare))
    .action(async () => {
      const { prepare } = await import("./prepare.js");
      await prepare();
    });

  for (const command of [program, ...program.commands]) {
    const named = command.options.some((option) => option.attributeName() === "language");
    // An option of the program itself would take the language away from the command.
    if (!named && command !== program) command.addOption(language());
    if (command.name() !== "lab") command.helpOption("-h, --help", told(optionTexts.help));
    command.configureHelp({
      styleTitle: (title) => told(helpTitles[title] ?? { en: title, zh: title }),
    });
  }
  return program.helpCommand("help [command]", told(optionTexts.help));
}

function languageTag(text: string): string {
  const known = languageOf(text);
  if (known) return known;
  throw new InvalidArgumentError(
    told({
      en: `The course has the languages ${LANGUAGES.join(", ")}.`,
      zh: `本课程的语言有 ${LANGUAGES.join("、")}。`,
    }),
  );
}

function seconds(text: string): number {
  const value = Number(text);
  const day = 86_400;
  if (value > 0 && value <= day) return value;
  throw new InvalidArgumentError(
    told({
      en: `A number of seconds above 0 is needed, at most ${day} (a day).`,
      zh: `需要大于 0 的秒数，至多 ${day}（一天）。`,
    }),
  );
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError(
    told({ en: "A whole number is needed, at least 1.", zh: "需要整数，至少为 1。" }),
  );
}

function portNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 65_535) return value;
  throw new InvalidArgumentError(
    told({
      en: "A port is a whole number from 1 to 65535.",
      zh: "端口是 1 到 65535 的整数。",
    }),
  );
}
