import { noteChange } from "./changes.js";
import { putListenersBack } from "./listeners.js";

// Nothing else is called while properties are compared and put back: no method, no iterator.
const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
const { getPrototypeOf, isExtensible, setPrototypeOf } = Reflect;
const { add, has } = Set.prototype;

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
  readonly keys: Set<PropertyKey>;
}

/** An object of which it also matters from what it inherits. */
interface Heir {
  readonly object: object;
  readonly path: string;
  readonly parent: object | null;
}

// What cannot be put back is told once, and forgotten.
const builtins: (Builtin | undefined)[] = [];
const extended: Extended[] = [];
const heirs: (Heir | undefined)[] = [];
/** Objects to which the kernel must be able to write, with their names in messages. */
const written: (readonly [object: object, path: string] | undefined)[] = [];

/**
 * Remembers the properties of an object as they are, and from what it inherits.
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
  heirs.push({ object, path, parent: getPrototypeOf(object) });
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
  if (!prototype || heirs.some((heir) => heir?.object === prototype)) return;
  const name = `(the prototype of ${path})`;
  remember(prototype, name);
  rememberPrototypes(prototype, name);
}

/** Remembers which properties an object has. */
export function rememberKeys(object: object, path: string): void {
  extended.push({ object, path, keys: new Set(ownKeys(object)) });
}

/** Remembers that the kernel must be able to write to an object: nothing can undo `Object.freeze`. */
export function rememberWriting(object: object, path: string): void {
  written.push([object, path]);
}

/**
 * Puts back what cells have changed of all that is remembered. To be called whenever the kernel's own work begins, which
 * may be in the middle of a cell. takeChanges in changes.ts says what it was.
 */
export function putBuiltinsBack(): void {
  for (let i = 0; i < heirs.length; i += 1) {
    const heir = heirs[i];
    if (!heir || getPrototypeOf(heir.object) === heir.parent) continue;
    const isBack = setPrototypeOf(heir.object, heir.parent);
    noteChange(heir.path, "__proto__", isBack);
    if (!isBack) heirs[i] = undefined;
  }
  for (let i = 0; i < builtins.length; i += 1) {
    const builtin = builtins[i];
    if (!builtin || isAsItWas(builtin)) continue;
    const { object, path, key, own } = builtin;
    const isBack = defineProperty(object, key, own);
    noteChange(path, key, isBack);
    if (!isBack) builtins[i] = undefined;
  }
  for (let i = 0; i < extended.length; i += 1) {
    const one = extended[i];
    if (one) removeAdditions(one);
  }
  for (let i = 0; i < written.length; i += 1) {
    const one = written[i];
    if (!one || isExtensible(one[0])) continue;
    noteChange(one[1], undefined, false);
    written[i] = undefined;
  }
  putListenersBack();
}

function isUnimportant(object: object, key: PropertyKey, own: PropertyDescriptor): boolean {
  if (!own.configurable && !own.writable) return true;
  const hasMethods = typeof object === "function" || object === process;
  if (own.get || own.set) return object === globalThis || (hasMethods && typeof key !== "symbol");
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
    const isBack = deleteProperty(object, key);
    noteChange(path, key, isBack);
    if (!isBack) apply(add, known, [key]);
  }
}

function isLookedUp(key: PropertyKey): boolean {
  return typeof key === "symbol" || key === "then" || key === "toJSON" || `${Number(key)}` === key;
}
