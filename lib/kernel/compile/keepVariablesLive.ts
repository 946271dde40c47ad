import { accessorsOf } from "../../cells/liveNames.js";
import { declarationsOf } from "./declarations.js";

/** Puts a cell's compiled code between the calls that declare and keep its variables: see LiveVariables. */
export function keepVariablesLive(source: string, compiled: string): string {
  const { names, variables } = declarationsOf(source);
  return [
    `__tslab__.variables.declare(${JSON.stringify(names)});`,
    compiled,
    `;__tslab__.variables.keep(${accessorsOf(variables)});`,
  ].join("\n");
}
