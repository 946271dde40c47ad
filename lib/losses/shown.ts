// How messages show what came.

/** A value as a message shows it: exact when short, its beginning when long. */
export function shown(value: unknown, depth = 0): string {
  if (typeof value === "string") return shownText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  if (!Array.isArray(value)) return shownObject(value);
  if (depth > 1) return "[…]";
  const start = Array.from(value.slice(0, 3), (x) => shown(x, depth + 1)).join(", ");
  return value.length > 3 ? `[${start}, …] (${entries(value)})` : `[${start}]`;
}

/** A text in quotes, cut if it is long. */
export function shownText(text: string): string {
  const start = JSON.stringify(text.slice(0, 40));
  return text.length > 40 ? `${start.slice(0, -1)}…" (${text.length} characters)` : start;
}

/** An object by its kind, and a typed array also by its length: it may have millions of entries. */
function shownObject(value: object): string {
  const tag = Object.prototype.toString.call(value).slice("[object ".length, -1);
  // An object can call itself anything, also something that is no name.
  const kind = /^\w[\w ]{0,39}$/.test(tag) ? tag : "Object";
  // Only a view is asked for its length: a Proxy of a typed array would throw.
  const length: unknown = ArrayBuffer.isView(value) && (value as { length?: unknown }).length;
  const size = typeof length === "number" ? ` of ${length}` : "";
  // Another frame, or another context of Node, has kinds of its own with the same names.
  const Here: unknown = (globalThis as Record<string, unknown>)[kind];
  const isForeign = size !== "" && typeof Here === "function" && !(value instanceof Here);
  return `${/^([AEIO]|Uni)/.test(kind) ? "an" : "a"} ${kind}${size}${isForeign ? " of another realm" : ""}`;
}

/** The number of entries of a list, in words. */
export function entries({ length }: ArrayLike<unknown>): string {
  return length === 1 ? "1 entry" : `${length} entries`;
}
