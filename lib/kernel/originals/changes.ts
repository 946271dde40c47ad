/** What a cell has done to an object that the kernel needs. */
interface Change {
  /** How the object is called in messages. */
  readonly path: string;
  /** Which property it has changed; undefined if it has frozen the object. */
  readonly key: PropertyKey | undefined;
  /** Whether the kernel has put it back. */
  readonly isBack: boolean;
  /** A list of elements would call what a cell has put into `Array.prototype`. */
  readonly next: Change | undefined;
}

let changes: Change | undefined;

/** Notes a change. Nothing is called: what this function needs may not be put back yet. */
export function noteChange(path: string, key: PropertyKey | undefined, isBack: boolean): void {
  changes = { path, key, isBack, next: changes };
}

/** What was noted since the last call, as a sentence for the reader of a cell; undefined if nothing was. */
export function takeChanges(): string | undefined {
  const all: Change[] = [];
  for (let one = changes; one; one = one.next) all.unshift(one);
  changes = undefined;
  const stuck = all.filter(({ isBack }) => !isBack);
  if (stuck.length > 0)
    return `This cell has changed ${list(stuck)} for good, and the kernel needs it: restart the kernel.`;
  if (all.length === 0) return undefined;
  return `This cell has changed ${list(all)}. The kernel needs it, and has put it back.`;
}

/** How many changes are named. */
const named = 3;

function list(changes: readonly Change[]): string {
  const all = new Set(changes.map(({ path, key }) => path + access(key)));
  const more = all.size > named ? ` and ${all.size - named} more` : "";
  return [...all].slice(0, named).join(", ") + more;
}

function access(key: PropertyKey | undefined): string {
  if (key === undefined) return "";
  return typeof key === "symbol" ? `[${key.description}]` : `.${String(key)}`;
}
