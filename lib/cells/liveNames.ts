/** The code of an object that has a getter and a setter for each of these variables. */
export function accessorsOf(variables: readonly string[]): string {
  const pairs = variables.map(
    (name) => `get ${name}() { return ${name}; }, set ${name}(${name}_) { ${name} = ${name}_; }`,
  );
  return `{ ${pairs.join(", ")} }`;
}

/**
 * The names by which a cell reaches the variables of earlier cells.
 *
 * Each name is a getter and a setter of the variable in the cell that declared it. So the functions
 * of that cell see an assignment in a later cell. If a later cell declares the name again, they keep
 * the older variable.
 *
 * A cell that fails declares nothing: its changes here are undone.
 */
export class LiveNames {
  /** An object with the accessors as its properties. */
  readonly accessors: object;
  #undo: (() => void)[] = [];

  /** @param accessors  an object without properties, to hold the accessors */
  constructor(accessors: object) {
    this.accessors = accessors;
  }

  /** Starts to record changes for `undo`. To be called before each cell. */
  begin(): void {
    this.#undo = [];
  }

  /** Defines names by these accessors; replaces the accessors of names that exist. */
  define(accessors: object): void {
    const descriptors = Object.getOwnPropertyDescriptors(accessors);
    for (const name of Object.keys(descriptors)) this.#remember(name);
    Object.defineProperties(this.accessors, descriptors);
  }

  /** Removes a name. */
  forget(name: string): void {
    this.#remember(name);
    Reflect.deleteProperty(this.accessors, name);
  }

  /** Adds a step to `undo`, which runs the steps in reverse order. */
  whenUndone(step: () => void): void {
    this.#undo.push(step);
  }

  /** Undoes all changes since `begin`. To be called when the cell has failed. */
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
