/** The code of an object with a pair of accessors for each of these variables. */
export function accessorsOf(variables: readonly string[]): string {
  const pairs = variables.map(
    (name) => `get ${name}() { return ${name}; }, set ${name}(${name}_) { ${name} = ${name}_; }`,
  );
  return `{ ${pairs.join(", ")} }`;
}

/**
 * The names by which a cell reaches the variables of earlier cells.
 *
 * Each name is a pair of accessors on its cell's own variable. So an assignment in a later cell is
 * seen by the functions of the variable's own cell, and a name that is declared anew leaves them
 * their older variable.
 *
 * A cell that fails has declared nothing: what it changed here is undone.
 */
export class LiveNames {
  /** An object with the accessors as its properties. */
  readonly accessors: object;
  #undo: (() => void)[] = [];

  /** @param accessors  an object without properties, to hold the accessors */
  constructor(accessors: object) {
    this.accessors = accessors;
  }

  /** To be called before a cell runs: only its changes can be undone. */
  begin(): void {
    this.#undo = [];
  }

  /** Gives names these accessors, in place of any they have. */
  define(accessors: object): void {
    const descriptors = Object.getOwnPropertyDescriptors(accessors);
    for (const name of Object.keys(descriptors)) this.#remember(name);
    Object.defineProperties(this.accessors, descriptors);
  }

  /** Takes a name's accessors away. */
  forget(name: string): void {
    this.#remember(name);
    Reflect.deleteProperty(this.accessors, name);
  }

  /** Adds a step to what is done if the cell fails; the steps are done last to first. */
  whenUndone(step: () => void): void {
    this.#undo.push(step);
  }

  /** To be called when the cell has failed. */
  undo(): void {
    for (const step of this.#undo.reverse()) step();
    this.#undo = [];
  }

  #remember(name: string): void {
    const before = Object.getOwnPropertyDescriptor(this.accessors, name);
    this.whenUndone(() => {
      if (before) Object.defineProperty(this.accessors, name, before);
      else Reflect.deleteProperty(this.accessors, name);
    });
  }
}
