import { onExit } from "signal-exit";
import { askedLanguage } from "#askedLanguage";
import { removeUnfinished } from "#made";
import { explainFileError } from "../files/fileError.js";
import { languageOf } from "../text/currentLanguage.js";
import { speak } from "../text/told.js";
import { UserError } from "../text/userError.js";
import { newProgram } from "./commands.js";

// By signal-exit, because Node emits no "exit" when a signal ends the process.
onExit(removeUnfinished);

/** Ends the process with the message of an error that the user can correct. Throws any other error, with its stack. */
function end(error: unknown): never {
  const told = error instanceof UserError ? error : explainFileError(error);
  if (!told) throw error;
  process.stderr.write(`${told.message}\n`);
  process.exit(1); // not process.exitCode: kernels of other notebooks may still run
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(1); // the reading program closed the pipe, as `| head` does
  end(error);
});
speak(languageOf(askedLanguage()) ?? "en");
await newProgram().parseAsync().catch(end);
