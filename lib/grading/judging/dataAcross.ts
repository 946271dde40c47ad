import { Todo } from "../../lessons/exercises/todo.js";
import { Stopped, type Trial } from "../../lessons/exercises/trial.js";

/** The limits of a value that the room sends. insideData.ts keeps them, and nobody answers for what runs there. */
const most = { items: 20_000, depth: 4, characters: 10_000, called: 100 };

/** Functions among the inputs. They stay here: the room gets their numbers, and asks for each call. */
export class SharedFunctions {
  readonly #functions: ((...args: unknown[]) => unknown)[] = [];

  /** The number of a function, always the same. */
  numberOf(given: (...args: unknown[]) => unknown): number {
    const known = this.#functions.indexOf(given);
    return known < 0 ? this.#functions.push(given) - 1 : known;
  }

  /** Calls a function as the room asks. What it throws is thrown in the room. The result is JSON for insideRoom.ts. */
  call(number: unknown, args: unknown): string {
    const called = this.#functions[Number(number)];
    if (!called || !Array.isArray(args)) throw new NonsenseError();
    const values = args.map((value) => readValue(value, 0));
    try {
      return this.toJson(["value", called(...values)]);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return JSON.stringify(["threw", name, message]);
    }
  }

  /** An input, or an output of a function, as JSON: see insideData.ts. */
  toJson(value: unknown): string {
    return JSON.stringify(this.#toData(value));
  }

  #toData(value: unknown): unknown {
    switch (typeof value) {
      case "number":
        if (Object.is(value, -0)) return { $: "-0" };
        return Number.isFinite(value) ? value : { $: String(value) };
      case "undefined":
        return { $: "undefined" };
      case "function":
        return { $: "function", number: this.numberOf(value as () => unknown) };
      case "object":
        if (value === null) return value;
        if (Array.isArray(value)) return value.map((item) => this.#toData(item));
        return { $: "object", fields: mapFields(value, (item) => this.#toData(item)) };
      default:
        return value;
    }
  }
}

function mapFields(value: object, change: (item: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item)]));
}

/** The room has said what no answer can be: whoever runs there has broken out of QuickJS, or tries to. */
export class NonsenseError extends Error {}

/**
 * Reads the result of one call.
 *
 * @returns the trial, or the error with which the answer stopped
 * @throws {NonsenseError} for what insideRoom.ts never sends
 */
export function readResult(input: readonly unknown[], result: unknown): Trial | Stopped {
  const failure = readFailure(result);
  if (failure) return new Stopped(failure, input);
  const { value, changed, called } = fieldsOf(result);
  if (typeof changed !== "boolean" || !Array.isArray(called) || called.length > most.called)
    throw new NonsenseError();
  return {
    input,
    output: readValue(value, 0),
    changedInput: changed,
    called: called.map(readText),
  };
}

/** Reads why an answer or its cells stopped; undefined if they did not. */
export function readFailure(result: unknown): Error | undefined {
  const { todo, threw } = fieldsOf(result);
  if (todo === true) return new Todo();
  if (threw === undefined) return undefined;
  const { name, message } = fieldsOf(threw);
  const error = new Error(readText(message));
  error.name = readText(name);
  return error;
}

export function readText(value: unknown): string {
  if (typeof value !== "string") throw new NonsenseError();
  return value.slice(0, most.characters);
}

/** The own fields of an object of JSON. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new NonsenseError();
  return Object.assign(Object.create(null), value);
}

function readValue(value: unknown, depth: number): unknown {
  if (typeof value === "string") return readText(value);
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return readTagged(fieldsOf(value), depth);
  if (depth > most.depth || value.length > most.items) throw new NonsenseError();
  return value.map((item) => readValue(item, depth + 1));
}

function readFields(fields: unknown, depth: number): object {
  return mapFields(fieldsOf(fields), (item) => readValue(item, depth + 1));
}

/** What stands for a value of each kind that is no data: a check says of it what it says in a notebook. */
function readTagged(
  { $: kind, digits, fields }: Readonly<Record<string, unknown>>,
  depth: number,
): unknown {
  if (depth > most.depth) throw new NonsenseError();
  switch (kind) {
    case "NaN":
    case "Infinity":
    case "-Infinity":
    case "-0":
      return Number(kind);
    case "undefined":
      return undefined;
    case "function":
      return () => {};
    case "promise":
      return Promise.resolve();
    case "bigint":
      return /^-?\d{1,40}$/.test(readText(digits)) ? BigInt(String(digits)) : 0n;
    case "symbol":
      return Symbol();
    case "object":
      return readFields(fields, depth);
    default:
      throw new NonsenseError();
  }
}
