// The first step of most npm commands: compiles the library if anything has changed, then runs the command.
import { say } from "../files/askedLanguage.mjs";
import { checkNode, checkPackages, exitUnless, root, sayAndExit } from "./readiness.mjs";

exitUnless(checkNode, checkPackages);

// Imported after the checks, because a Node that is too old may not be able to parse it.
const { buildLibrary } = await import("../files/buildLibrary.mjs");

function build() {
  try {
    return buildLibrary(root);
  } catch (error) {
    if (error.syscall === undefined) throw error;
    return sayAndExit(
      say({
        en: `The library cannot be compiled: ${error.message}`,
        zh: `课程库编译不了：${error.message}`,
      }),
      say({
        en: "Correct that, or run the command in a clone of your own.",
        zh: "请改正，或在你自己的克隆里运行命令。",
      }),
    );
  }
}

const exitCode = build();
if (exitCode !== 0) process.exit(exitCode);
if (process.argv[2] !== undefined) await import("../dist/cli/cli.js").catch(explainUnreadable);

/** Commands explain their own errors of files, so one that comes here is of a file of the compiled library. */
function explainUnreadable(error) {
  if (error.code !== "EACCES" && error.code !== "EPERM") throw error;
  sayAndExit(
    say({
      en: `The compiled library cannot be read: ${error.message}`,
      zh: `读不了编译好的课程库：${error.message}`,
    }),
    say({
      en: "Ask the owner of that file for permission, or run the command in a clone of your own.",
      zh: "请向该文件的所有者索取权限，或在你自己的克隆里运行命令。",
    }),
  );
}
