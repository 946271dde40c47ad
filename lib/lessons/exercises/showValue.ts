/** The limits of a value in print. */
const most = { items: 8, depth: 3, characters: 80 };

/** A value in one short line, about as a learner would type it. Never throws for plain data. */
export function showValue(value: unknown, depth = 0): string {
  if (Array.isArray(value)) return showList(value, depth);
  switch (typeof value) {
    case "string":
      return shorten(JSON.stringify(value));
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return `${value}n`;
    case "function":
      return "a function";
    case "object":
      return showObject(value, depth);
    default:
      return String(value);
  }
}

function showList(list: readonly unknown[], depth: number): string {
  if (depth === most.depth) return "[…]";
  const shown = list.slice(0, most.items).map((item) => showValue(item, depth + 1));
  const rest = list.length > most.items ? [`… ${list.length - most.items} more`] : [];
  return `[${[...shown, ...rest].join(", ")}]`;
}

function showObject(value: object | null, depth: number): string {
  if (value === null) return "null";
  if (value instanceof Promise) return "a promise";
  if (ArrayBuffer.isView(value) && "length" in value)
    return showList(Array.from(value as unknown as ArrayLike<unknown>), depth);
  const all = Object.entries(value);
  if (all.length > 1 && all.every(([, item]) => typeof item === "function"))
    return "an object of functions";
  const entries = all.slice(0, most.items);
  if (depth === most.depth) return "{…}";
  return `{ ${entries.map(([name, item]) => `${name}: ${showValue(item, depth + 1)}`).join(", ")} }`;
}

function shorten(text: string): string {
  return text.length <= most.characters ? text : `${text.slice(0, most.characters)}…`;
}
