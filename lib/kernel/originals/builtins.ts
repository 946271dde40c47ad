import { createRequire } from "node:module";
import { remember, rememberKeys, rememberPrototypes, rememberWriting } from "./remembered.js";

const require = createRequire(import.meta.url);

/**
 * Remembers what the kernel, tslab and TypeScript use of the objects of JavaScript and Node. To be called when the kernel
 * is ready for its first cell. putBuiltinsBack in remembered.ts puts back what cells have changed of it.
 *
 * A cell that replaces `Array.prototype.map`, say, for its own ends would otherwise silence or end the kernel. What
 * people replace on purpose, such as `Math.random`, `Date.now`, `console.log` or `fetch`, stays as a cell has left it,
 * as long as it is a function: the kernel has its own references to what it calls of these.
 */
export function rememberBuiltins(): void {
  for (const name of needed) {
    const value = Reflect.get(globalThis, name);
    remember(value, name);
    if (value.prototype) remember(value.prototype, `${name}.prototype`);
  }
  for (const [name, value] of Object.entries(withHiddenPrototypes()))
    rememberPrototypes(value, name);
  for (const name of ["process", "Buffer"]) makeConstant(name);
  remember(globalThis, "globalThis", (key) => !strict.has(key), [...strict, ...loose]);
  const { Module } = require("node:module");
  const { EventEmitter } = require("node:events");
  const { Hmac } = require("node:crypto");
  const { StringDecoder } = require("node:string_decoder");
  const classes = { Buffer, EventEmitter, Hmac, Module, StringDecoder };
  for (const [path, object] of Object.entries(classes)) {
    remember(object, path);
    remember(object.prototype, `${path}.prototype`);
  }
  remember(process, "process");
  rememberPrototypes(process, "process");
  for (const name of ["fs", "vm"]) remember(require(`node:${name}`), name);
  remember(Math, "Math", (key) => key === "random");
  remember(JSON, "JSON");
  for (const name of ["Date", "console"]) remember(Reflect.get(globalThis, name), name, () => true);
  for (const name of ["path", "os", "util"]) remember(require(`node:${name}`), name, () => true);
  rememberKeys(process, "process");
  rememberWriting(Error, "Error"); // TypeScript sets its stackTraceLimit
  rememberWriting(require.cache, "require.cache");
  for (const name of extensible)
    rememberKeys(Reflect.get(globalThis, name).prototype, `${name}.prototype`);
}

/** Global objects that are remembered with their prototypes. The last three tell what the Stop thread says. */
const needed: readonly string[] = [
  ...["Object", "Function", "Array", "String", "Number", "Boolean", "Symbol", "BigInt", "RegExp"],
  ...["Promise", "Proxy", "Reflect", "Atomics", "Map", "Set", "WeakMap", "WeakSet", "WeakRef"],
  ...["Error", "AggregateError", "TypeError", "RangeError", "SyntaxError", "ReferenceError"],
  ...["ArrayBuffer", "SharedArrayBuffer", "DataView", "Uint8Array", "Int32Array"],
  ...["parseInt", "parseFloat", "isNaN", "isFinite", "encodeURI", "decodeURI"],
  ...["encodeURIComponent", "decodeURIComponent", "EventTarget", "Event", "MessagePort"],
];

/** Objects with prototypes to which a cell may add what the kernel would find there. */
const extensible: readonly string[] = [
  ...["Object", "Array", "Function", "String", "Promise", "Error", "Uint8Array", "Int32Array"],
  "Buffer",
];

/** Global names that a cell must leave as they are. */
const strict: ReadonlySet<PropertyKey> = new Set<PropertyKey>([
  ...needed,
  ...["Int8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Uint32Array"],
  ...["Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "FinalizationRegistry"],
  ...["Math", "JSON", "globalThis", "process", "Buffer", "URL"],
]);

/** Those that may have other values of the same type. Node makes most others when they are first looked at. */
const loose: readonly string[] = [
  ...["Date", "console", "setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
  ...["clearTimeout", "clearInterval", "clearImmediate"],
];

/** Objects of which a prototype has no global name. */
function withHiddenPrototypes(): Record<string, object> {
  return {
    "an array's iterator": [][Symbol.iterator](),
    "a typed array": new Uint8Array(),
    "a map's iterator": new Map()[Symbol.iterator](),
    "a set's iterator": new Set()[Symbol.iterator](),
    "a text's iterator": ""[Symbol.iterator](),
    "an iterator of matches": "".matchAll(/./g),
    "a generator": function* () {},
    "an async function": async () => {},
    "an async generator": async function* () {},
    "MessagePort.prototype": MessagePort.prototype,
  };
}

/** Makes a constant of an accessor of the global object, whose values could not be compared. It can be replaced as before. */
function makeConstant(name: string): void {
  const value = Reflect.get(globalThis, name);
  Object.defineProperty(globalThis, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
