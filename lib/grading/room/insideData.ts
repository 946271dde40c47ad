/**
 * How values leave QuickJS and come in: as JSON, with an object such as {"$": "NaN"} for what JSON has no word for.
 *
 * An answer can replace the built-in functions of its realm. So these are taken at the start, lists are read by loops,
 * and JSON is put together by hand: `JSON.stringify` of a list would call a `toJSON` of the answer.
 */
const { stringify, parse } = JSON;
const { isArray } = Array;
const { create, freeze, is } = Object;
const { isView } = ArrayBuffer;
const isFiniteNumber = Number.isFinite;
const asText = String;
const AnyError = Error;
const TooMuch = RangeError;
const AnyPromise = Promise;
const codeOfFunction: (value: unknown) => string = Function.prototype.call.bind(
  Function.prototype.toString,
);
const cut: (text: string, from: number, to: number) => string = Function.prototype.call.bind(
  String.prototype.slice,
);

/** The limits of what an answer can send. */
const most = {
  items: 20_000,
  depth: 3,
  fields: 20,
  characters: 10_000,
  code: 20_000,
  message: 300,
};

/** A value as JSON. Functions and the like become the name of their kind, because no exercise asks for one. */
export function toJson(value: unknown, depth = 0): string {
  switch (typeof value) {
    case "number":
      return isFiniteNumber(value) && !is(value, -0)
        ? asText(value)
        : tag(is(value, -0) ? "-0" : asText(value));
    case "string":
      return quote(value, most.characters);
    case "boolean":
      return asText(value);
    case "bigint":
      return `{"$":"bigint","digits":${quote(asText(value), 40)}}`;
    case "object":
      if (value === null) return "null";
      if (value instanceof AnyPromise) return tag("promise");
      if (depth > most.depth) throw new TooMuch("a value is nested too deeply");
      return isList(value) ? listToJson(value, depth) : objectToJson(value, depth);
    default:
      return tag(typeof value);
  }
}

/** A text as JSON, without what is behind so many characters. */
export function quote(text: string, characters: number): string {
  return stringify(cut(text, 0, characters));
}

/** The code of a function as JSON; null for any other value. */
export function codeToJson(answer: unknown): string {
  return typeof answer === "function" ? quote(codeOfFunction(answer), most.code) : "null";
}

/** What was thrown, as JSON. An error may refuse to be read. */
export function errorToJson(error: unknown): string {
  try {
    const [name, message] = error instanceof AnyError ? [error.name, error.message] : ["", error];
    return `{"name":${quote(asText(name), 40)},"message":${quote(asText(message), most.message)}}`;
  } catch {
    return '{"name":"Error","message":"(cannot be shown)"}';
  }
}

/** Calls a function that stays with the judge, by its number. */
export type CallOutside = (number: number, args: unknown[]) => unknown;

/** Reads what the judge sends. */
export function fromJson(text: string, call: CallOutside): unknown {
  const functions: Record<number, unknown> = create(null);
  return revive(parse(text));

  function revive(value: unknown): unknown {
    if (isArray(value)) {
      for (let i = 0; i < value.length; i++) value[i] = revive(value[i]);
      return value;
    }
    if (typeof value !== "object" || value === null) return value;
    const { $: kind, number, fields } = value as Sent;
    if (kind === "undefined") return undefined;
    if (kind === "function") {
      functions[number] ??= (...args: unknown[]) => call(number, args);
      return functions[number];
    }
    if (kind !== "object") return +kind; // "NaN", "Infinity", "-Infinity" or "-0"
    for (const name in fields) fields[name] = revive(fields[name]);
    return freeze(fields);
  }
}

/** What stands in JSON for a value that it has no word for. */
interface Sent {
  $: string;
  number: number;
  fields: Record<string, unknown>;
}

/** Whether two inputs are the same, item by item. Only lists can have been changed. */
export function isSame(one: unknown, other: unknown): boolean {
  if (!isArray(other))
    return typeof other === "object" || typeof other === "function" || is(one, other);
  if (!isArray(one)) return false;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (!isSame(one[i], other[i])) return false;
  return true;
}

const tag = (name: string): string => `{"$":"${name}"}`;

function isList(value: object): value is ArrayLike<unknown> {
  return isArray(value) || (isView(value) && "length" in value);
}

function listToJson(list: ArrayLike<unknown>, depth: number): string {
  const { length } = list;
  if (!(length <= most.items)) throw new TooMuch(`a list has more than ${most.items} items`);
  let json = "";
  for (let i = 0; i < length; i++) json += (i > 0 ? "," : "") + toJson(list[i], depth + 1);
  return `[${json}]`;
}

function objectToJson(value: object, depth: number): string {
  let json = "";
  let count = 0;
  for (const name in value) {
    if (++count > most.fields) throw new TooMuch("an object has too many fields");
    const item = toJson((value as Record<string, unknown>)[name], depth + 1);
    json += `${json === "" ? "" : ","}${quote(name, 100)}:${item}`;
  }
  return `{"$":"object","fields":{${json}}}`;
}
