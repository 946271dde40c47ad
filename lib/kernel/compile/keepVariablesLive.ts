import { declarationsOf } from "./declarations.js";

/** Puts a cell's compiled code between the calls that declare and keep its variables: see LiveVariables. */
export function keepVariablesLive(source: string, compiled: string): string {
  const { names, variables } = declarationsOf(source);
  const accessors = variables.map(
    (name) => `get ${name}() { return ${name}; }, set ${name}(${name}_) { ${name} = ${name}_; }`,
  );
  return [
    `__tslab__.variables.declare(${JSON.stringify(names)});`,
    compiled,
    `;__tslab__.variables.keep({ ${accessors.join(", ")} });`,
  ].join("\n");
}
