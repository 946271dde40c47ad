import { putListenersBack } from "./listeners.js";

// Nothing else is called while properties are compared and put back: no method, no iterator.
const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } =
  Reflect;
const { has } = Set.prototype;

/** A property of a built-in object, as it was before the first cell. */
interface Builtin {
  readonly object: object;
  /** How the object is called in messages. */
  readonly path: string;
  readonly key: PropertyKey;
  readonly own: PropertyDescriptor;
  /** Whether any other value of its type does. */
  readonly isLoose: boolean;
}

/** An object of which it also matters what a cell adds to it. */
interface Extended {
  readonly object: object;
  readonly path: string;
  readonly keys: ReadonlySet<PropertyKey>;
}

/** A property that was put back. */
interface Change {
  readonly path: string;
  readonly key: PropertyKey;
  /** Whether it could be put back. */
  readonly isBack: boolean;
  /** A list of elements would call what a cell has put into `Array.prototype`. */
  readonly next: Change | undefined;
}

const builtins: Builtin[] = [];
const extended: Extended[] = [];
let changes: Change | undefined;

/**
 * Remembers the properties of an object as they are.
 *
 * @param path  how the object is called in messages
 * @param isLoose  whether any other value of a property's type does
 * @param keys  of which properties; without it, of all
 */
export function remember(
  object: object,
  path: string,
  isLoose: (key: PropertyKey) => boolean = () => false,
  keys: readonly PropertyKey[] = ownKeys(object),
): void {
  for (const key of keys) {
    const own = getOwnPropertyDescriptor(object, key);
    if (!own || isUnimportant(object, key, own)) continue;
    Object.setPrototypeOf(own, null); // what cells add to Object.prototype is none of its fields
    builtins.push({ object, path, key, own, isLoose: isLoose(key) });
  }
}

/** Remembers the objects from which a value inherits, but for those that are remembered. */
export function rememberPrototypes(value: object, path: string): void {
  const prototype = getPrototypeOf(value);
  if (!prototype || builtins.some(({ object }) => object === prototype)) return;
  const name = `(the prototype of ${path})`;
  remember(prototype, name);
  rememberPrototypes(prototype, name);
}

/** Remembers which properties an object has. */
export function rememberKeys(object: object, path: string): void {
  extended.push({ object, path, keys: new Set(ownKeys(object)) });
}

/**
 * Puts back what cells have changed of all that is remembered. To be called whenever the kernel's own work begins, which
 * may be in the middle of a cell. {@link takeChanges} says what it was.
 */
export function putBuiltinsBack(): void {
  for (let i = 0; i < builtins.length; i += 1) {
    const builtin = builtins[i];
    if (!builtin || isAsItWas(builtin)) continue;
    const { object, path, key, own } = builtin;
    changes = { path, key, isBack: defineProperty(object, key, own), next: changes };
  }
  for (let i = 0; i < extended.length; i += 1) {
    const one = extended[i];
    if (one) removeAdditions(one);
  }
  putListenersBack();
}

/** What was put back since the last call, as a sentence for the reader of a cell; undefined if nothing was. */
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

function isUnimportant(object: object, key: PropertyKey, own: PropertyDescriptor): boolean {
  if (!own.configurable && !own.writable) return true;
  const hasMethods = typeof object === "function" || object === process;
  if (own.get || own.set) return hasMethods || object === globalThis;
  return hasMethods && typeof own.value !== "function" && key !== "prototype";
}

function isAsItWas({ object, key, own, isLoose }: Builtin): boolean {
  if (own.get || own.set) {
    const now = getOwnPropertyDescriptor(object, key);
    return now !== undefined && now.get === own.get && now.set === own.set;
  }
  try {
    const now = (object as Record<PropertyKey, unknown>)[key];
    return now === own.value || (isLoose && typeof now === typeof own.value);
  } catch {
    return false; // a getter of a cell's
  }
}

/**
 * Removes what cells have added: everything from `Object.prototype`, from which all objects inherit, and from others what
 * hides what they inherit, or what JavaScript looks up by itself.
 */
function removeAdditions({ object, path, keys: known }: Extended): void {
  const keys = ownKeys(object);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i];
    if (key === undefined || apply(has, known, [key])) continue;
    const parent = getPrototypeOf(object);
    if (parent && !(key in parent) && !isLookedUp(key)) continue;
    changes = { path, key, isBack: deleteProperty(object, key), next: changes };
  }
}

function isLookedUp(key: PropertyKey): boolean {
  return typeof key === "symbol" || key === "then" || key === "toJSON" || `${Number(key)}` === key;
}

/** How many changes are named. */
const named = 3;

function list(changes: readonly Change[]): string {
  const all = new Set(changes.map(({ path, key }) => path + access(key)));
  const more = all.size > named ? ` and ${all.size - named} more` : "";
  return [...all].slice(0, named).join(", ") + more;
}

function access(key: PropertyKey): string {
  return typeof key === "symbol" ? `[${key.description}]` : `.${String(key)}`;
}
