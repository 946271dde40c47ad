import { format, inspect } from "node-inspect-extracted";
import type { WriteStream } from "../cells/consoleOutput.js";

/** The methods of the console that print, with the output of Node's. */
export type CellConsole = Pick<
  Console,
  "log" | "info" | "debug" | "warn" | "error" | "dir" | "table"
>;

export function cellConsole(write: WriteStream): CellConsole {
  const print =
    (name: string) =>
    (...values: unknown[]): void =>
      write(name, `${format(...values)}\n`);
  const log = print("stdout");
  const warn = print("stderr");
  return {
    log,
    info: log,
    debug: log,
    warn,
    error: warn,
    dir: (value, options) => log(inspect(value, options)),
    table: (rows) => log(rows), // prints the rows as they are; Node would draw a table
  };
}
