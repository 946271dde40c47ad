/** What the tests know of an entry point, by the names of its functions. */
export interface Known {
  readonly entry: string;
  /** Where a row of a loss is added. */
  readonly table: string;
  readonly losses: readonly { readonly name: string; readonly gradient?: unknown }[];
  /** Functions that are no losses, and the file that lists them. Left out if there are none. */
  readonly others?: readonly { readonly name: string }[];
  readonly listOfOthers?: string;
}

/** Fails unless every function that an entry point exports is a loss of the table, a gradient of one, or a listed other. */
export function holdsAllExports(module: object, known: Known): void {
  const exported = Object.entries(module).flatMap(([name, value]) =>
    typeof value === "function" ? [name] : [],
  );
  const listed = new Set([
    ...known.losses.flatMap(({ name, gradient }) =>
      gradient ? [name, `${name}Gradient`] : [name],
    ),
    ...(known.others ?? []).map(({ name }) => name),
  ]);
  const { entry, table, listOfOthers } = known;
  const lists = listOfOthers ? `${table} or ${listOfOthers}` : table;
  const faults = [
    ...exported
      .filter((name) => !listed.has(name))
      .map((name) => `${name} is exported by ${entry} and tested by nothing: ${adviceFor(name)}`),
    ...[...listed]
      .filter((name) => !exported.includes(name))
      .map((name) => `${name} is in ${lists}, and ${entry} does not export it.`),
  ];
  if (faults.length > 0) throw new Error(faults.join("\n"));

  function adviceFor(name: string): string {
    if (!listOfOthers) return `add a row to ${table}.`;
    return name.endsWith("Gradient")
      ? `name it as the gradient of its loss in ${table}.`
      : `add a row to ${table} if it is a loss, and otherwise to ${listOfOthers}.`;
  }
}
