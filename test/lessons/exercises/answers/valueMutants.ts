/** Other values than a right one, as code: wrong in size, sign, unit, kind or shape. */
export function otherValues(right: unknown): string[] {
  if (Array.isArray(right)) return otherLists(right);
  return typeof right === "number" ? otherNumbers(right) : otherTexts(String(right));
}

function otherNumbers(x: number): string[] {
  const numbers = [
    ...[x + 1, x - 1, -x, 2 * x, x / 2, 3 * x, 1 / x, x * x, Math.sqrt(Math.abs(x)), 1 - x],
    ...[1.01 * x, 0.99 * x, 1.1 * x, 0.9 * x, 10 * x, x / 10, 100 * x, x / 100, x + 0.01, x - 0.01],
    ...[Math.LN10, Math.LN2, Math.LOG10E, Math.LOG2E].map((unit) => x * unit),
    ...[Math.exp(x), Math.exp(-x), 2 ** x, 10 ** -x, Math.log(x), -Math.log(x), Math.log2(x)],
    ...[
      Math.round(x),
      Math.trunc(x),
      Math.ceil(x),
      Number(x.toPrecision(1)),
      Number(x.toPrecision(2)),
    ],
    ...[0, 1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ];
  // Three right digits are enough, except of a whole number.
  const isWrong = (other: number) =>
    other !== x && (Number.isInteger(x) || !(Math.abs(other - x) < 0.005 * Math.abs(x)));
  const others = numbers.filter(isWrong).map(String);
  return [
    ...new Set(others),
    JSON.stringify(String(x)),
    `${Math.round(x)}n`,
    ...ofOtherKinds(String(x)),
  ];
}

function otherTexts(text: string): string[] {
  const texts = [
    text.toUpperCase(),
    text.toLowerCase(),
    `${text} `,
    text.slice(1),
    text + text,
    "",
  ];
  const others = texts.filter((other) => other !== text).map((other) => JSON.stringify(other));
  return [...new Set(others), ...ofOtherKinds(JSON.stringify(text)), "0", "1"];
}

function otherLists(list: readonly number[]): string[] {
  const lists = [
    ...list.flatMap((item, i) =>
      [item + 0.01, item - 1, -item, 2 * item, 0, Number.NaN].map((other) =>
        list.map((each, k) => (k === i ? other : each)),
      ),
    ),
    ...list.map((_, i) => list.filter((_, k) => k !== i)),
    ...[[...list, 0], [0, ...list], [...list].reverse(), list.map((item) => -item), []],
  ];
  return [
    ...lists.map((other) => `[${other.join(", ")}]`),
    ...ofOtherKinds(`[${list.join(", ")}]`),
  ];
}

/** The right value, but packed so that it is a value of another kind. */
function ofOtherKinds(code: string): string[] {
  return [
    `[${code}]`,
    `() => () => ${code}`,
    `async () => ${code}`,
    `() => { ${code}; }`,
    `({ answer: ${code} })`,
    "undefined",
    "null",
    "true",
    "NaN",
  ];
}
