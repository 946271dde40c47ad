import { Command } from "commander";

// A command's code is loaded when the command is called.
const program = new Command("npm run bench")
  .description("Measures how fast the library and the course are, on this machine.")
  .usage("-- [command] [options]");

program
  .command("losses", { isDefault: true })
  .description("Time the batch losses beside other libraries, and compare what they answer.")
  .action(async () => {
    const { losses } = await import("./losses.js");
    process.exitCode = await losses();
  });

await program.parseAsync();
