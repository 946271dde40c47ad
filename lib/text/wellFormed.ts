/** Half of a character that UTF-16 writes as a pair, without its other half. */
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * A JSON value in which each half of a character is replaced by U+FFFD, "�". Such a half, as in `"😀"[0]`, has no
 * UTF-8: Jupyter cannot save a notebook that holds one.
 */
export function wellFormed<T>(value: T): T;
export function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.replace(loneSurrogates, "\ufffd");
  if (Array.isArray(value)) return value.map((item) => wellFormed(item));
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value && typeof value.toJSON === "function") return wellFormed(value.toJSON());
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [wellFormed(key), wellFormed(item)]),
  );
}
