// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are sources of cells

import fc from "fast-check";

/** Types that look like the expression `fail()` and like each other. */
const { type } = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom("any", "unknown", "'fail()'", "typeof fail", "`${string}fail(`", "Named<1>"),
    tie("type").map((t) => `Map<string, ${t}>`),
    tie("type").map((t) => `((fail: ${t}, rest?: any) => ${t})`),
    tie("type").map((t) => `{\n  fail: ${t};\n  readonly x?: ${t} }`),
    tie("type").map((t) => `[fail: ${t}, ...rest: (${t})[]]`),
    tie("type").map((t) => `(${t} extends infer U ? { fail: U } : never)`),
  ),
}));

/** Expressions of type `any` that contain a given expression of type `any` and a given type. */
const around: ((e: string, t: string) => string)[] = [
  (e, t) => `(${e} as any as ${t} as any)`,
  (e) => `(${e})!`,
  (e) => `(<any>${e})`,
  (e, t) => `[1 as any as ${t}, ${e}][1]`,
  (e, t) => `(\`\${1 as any as ${t}}fail(\${${e}}\` as any)`,
  (e, t) => `(<T,>(x: T, y?: ${t}): T => x)(${e})`,
  (e, t) => `((x: ${t} = ${e}): any => x)()`,
  (e, t) => `(new Map<${t}, Map<string, ${t}>>([]).get(${e}) as any)`,
  (e, t) => `({ as: 1 as any as ${t}, fail: ${e} }).fail`,
  (e, t) =>
    `(new (class<T> { declare z: T; constructor(private readonly x: ${t} = ${e}) {} })<${t}>() as any)`,
];

/** A statement with an expression of type `any`. */
const statements: ((e: string, t: string) => string)[] = [
  (e, t) => `const r: ${t} = ${e};`,
  (e, t) => `let q: ${t}, s!: number, u: ${t} = ${e};`,
  (e, t) => `function f<T>(this: unknown, x?: T, y?: ${t}): x is T { return ${e}; } f();`,
  (e, t) => `const f = async <T,>(x?: ${t}): Promise<T> => ${e}; await f();`,
  (e, t) => `if (true as boolean) { const x: ${t} = ${e}; }`,
  (e, t) => `class A<T> { static x?: ${t}; static fail: ${t} = ${e}; #y!: T; }`,
  (e, t) => `enum E { A = 1, B = ${e} as any as ${t} as any }`,
];

/** Statements that do nothing. */
const noise = fc.oneof(
  type.map((t) => `type N = ${t};`),
  type.map((t) => `interface I { fail: ${t} }`),
  type.map((t) => `declare let d: ${t};`),
  type.map((t) => `const n = \`\${1 as any as ${t}}\`;`),
);

const space = fc.constantFrom(" ", "\n", "\t", "\r\n", " /* : fail() */ ", " // as fail()\n");

/** Cells that contain types of all kinds, with the mark ▸ before the place where each throws. */
export const noisyCell: fc.Arbitrary<string> = fc
  .tuple(
    noise,
    space,
    fc.constantFrom(...statements),
    fc.array(fc.tuple(fc.constantFrom(...around), type), { maxLength: 4 }),
    type,
  )
  .map(([before, between, statement, wrappers, t]) => {
    const expression = wrappers.reduce((e, [wrap, inner]) => wrap(e, inner), "▸fail()");
    return `${before}${between}${statement(expression, t)}`;
  });
