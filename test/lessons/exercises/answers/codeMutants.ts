/** The parts of code in which people slip, each with what they write instead. */
const slips: readonly (readonly [written: RegExp, instead: readonly string[]])[] = [
  [/Math\.log(?=\()/g, ["Math.log10", "Math.log2", "Math.log1p", "-Math.log"]],
  [/Math\.log10/g, ["Math.log", "Math.log2"]],
  [/Math\.log2/g, ["Math.log", "Math.log10"]],
  [/Math\.log1p/g, ["Math.log"]],
  [/Math\.exp(?=\()/g, ["Math.expm1", "-Math.exp", "2 **"]],
  [/Math\.max/g, ["Math.min"]],
  [/Math\.abs/g, [""]],
  [/Math\.floor/g, ["Math.round", "Math.ceil", "Math.trunc"]],
  [/Math\.trunc/g, ["Math.round", "Math.ceil", "Math.floor"]],
  [/Math\.(LN10|LN2)/g, ["1", "2.3", "0.69"]],
  [/(?<=[\w)\]] )[+](?= )/g, ["-", "*"]],
  [/(?<=[\w)\]] )-(?= )/g, ["+", "*"]],
  [/(?<=[\w)\]] )\*(?= )/g, ["/", "+"]],
  [/(?<=[\w)\]] )\/(?= )/g, ["*", "-"]],
  [/(?<=[\w)\]] )\*\*(?= )/g, ["*"]],
  [/(?<=[(?:,=] ?|return )-(?=[\w(])/g, ["", "2 * -"]],
  [/-=/g, ["+=", "="]],
  [/\+=/g, ["-=", "="]],
  [/===/g, ["!==", ">", "<"]],
  [/(?<= )>(?= )/g, ["<", ">="]],
  [/(?<= )<(?= )/g, [">", "<="]],
  [/(?<=\? )([^?:]+)(?= : )/g, ["0", "1"]],
  [/(?<= : )([^?:;]+?)(?=[;)]|$)/g, ["0", "1"]],
  [/\b\d+(?:\.\d+)?\b(?!n)/g, ["0", "1", "2", "100"]],
  [/\b(\w+)\.length\b/g, ["($&- 1)", "3"]],
  [/\b(\w+)\[(\w+)\]/g, ["$1[0]", "$1"]],
  [/-?Infinity/g, ["0", "1e3", "-1e9"]],
];

/** The code with one slip in one place: each edit that still is code. */
export function slipsIn(code: string): string[] {
  const edited = slips.flatMap(([written, instead]) =>
    [...code.matchAll(written)].flatMap((match) =>
      instead.map((text) => {
        const inserted = text.replace("$&", match[0]).replace("$1", match[1] ?? "");
        return code.slice(0, match.index) + inserted + code.slice(match.index + match[0].length);
      }),
    ),
  );
  return [...new Set(edited)].filter((text) => text !== code && isCode(text));
}

/** The ways to spoil each number of an output: x is the number. */
const spoiled: readonly string[] = [
  "x + 1e-6",
  "x * (1 + 1e-6)",
  "-x",
  "2 * x",
  "1 - x",
  "Math.abs(x)",
  "Math.round(x)",
  "Math.round(x * 1e6) / 1e6",
  "Math.fround(x)",
  "Math.min(x, 20)",
  "Math.min(x, 700)",
  "Math.max(x, 1e-6)",
  "Math.max(x, -20)",
  "Math.max(x, -700)",
  "Math.min(x, 1e6)",
  "Math.abs(x) < 1e-6 ? 0 : x",
  "x || 1e-3",
  "x || NaN",
  "Number.isFinite(x) ? x : 0",
  "Number.isFinite(x) ? x : 1e308",
  "Number.isFinite(x) ? x : NaN",
  "String(x)",
  "BigInt(Math.round(x) || 0)",
  "[x]",
  "() => x",
];

/** The ways to spoil an input before it is used: x is a number, or each number of a list. */
const misread: readonly string[] = [
  "Math.round(x)",
  "Math.trunc(x)",
  "Math.abs(x)",
  "-x",
  "x + 1e-3",
  "Math.fround(x)",
  "Math.max(x, 1e-6)",
  "Math.min(Math.max(x, 1e-6), 1 - 1e-6)",
  "Math.min(Math.max(x, 1e-12), 1 - 1e-12)",
  "Math.abs(x) < 1e-6 ? 0 : x",
  "Math.abs(x) < 1e-12 ? 0 : x",
  "Math.round(x * 100) / 100",
  "Math.min(x, 1e3)",
  "Math.max(x, -1e9)",
  "Math.max(-8, Math.min(8, x))",
  "Math.max(-36, Math.min(36, x))",
  "Math.max(-700, Math.min(700, x))",
  "x || 1e-3",
  "x || 1",
];

/** The ways to spoil the list of inputs. */
const mixed: readonly string[] = [
  "[a[1], a[0], ...a.slice(2)]",
  ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 40, 49].flatMap((k) => [
    `a.map((x) => (x.slice ? x.slice(0, ${k}) : x))`,
    `a.map((x) => (x.map ? x.map((row) => (row.slice ? row.slice(0, ${k}) : row)) : x))`,
  ]),
  "a.map((x) => (x.slice ? x.slice(1) : x))",
  "a.map((x) => (x.slice ? x.slice(0, -1) : x))",
  "a.map((x) => (x.slice ? [...new Set(x)] : x))",
  "a.map((x) => (x.slice ? [...x].sort((p, q) => p - q) : x))",
];

/** A function that does what the code does, with its outputs or its inputs spoiled in one of the usual ways. */
export function spoilersOf(code: string): string[] {
  const each =
    "const each = (v, f) => (typeof v === 'object' && v ? Array.from(v, (x) => each(x, f)) : typeof v === 'number' ? f(v) : v);";
  return [
    ...spoiled.map((text) => `(...a) => { ${each} return each((${code})(...a), (x) => ${text}); }`),
    ...misread.map((text) => `(...a) => { ${each} return (${code})(...each(a, (x) => ${text})); }`),
    ...mixed.map((text) => `(...a) => (${code})(...${text})`),
    ...[10, 20, 40].map(
      (k) =>
        `(...a) => { const v = (${code})(...a); return Array.isArray(v) ? v.slice(0, ${k}) : v; }`,
    ),
    `async (...a) => (${code})(...a)`,
    `(...a) => { (${code})(...a); }`,
  ];
}

/** A function that does what the code does, and then changes the lists that it was given. */
export function changersOf(code: string): string[] {
  return ["x.push(0)", "x.fill(0)", "(x[0] = 7)"].map(
    (text) =>
      `(...a) => { const v = (${code})(...a); a.forEach((x) => Array.isArray(x) && ${text}); return v; }`,
  );
}

function isCode(text: string): boolean {
  try {
    new Function(`return (${text});`);
    return true;
  } catch {
    return false;
  }
}
