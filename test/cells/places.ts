// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are sources of cells

import { positionAt } from "../../lib/cells/position.js";

/** The cell before, which declares a function that throws. */
export const declareFail = `function fail<T = any>(...values: unknown[]): T { throw new Error("here"); }
const tag = (parts: TemplateStringsArray, ...values: unknown[]): any => fail();
class Fail<A = any, B = any> { constructor(value?: unknown) { fail(); } }
type Named<T> = { fail: T; Fail: T };`;

/** Sources of cells, with the mark ▸ before the place where each throws. */
export const places: Record<string, string> = {
  "a cast": "const r = ▸fail() as { fail: string };",
  "a cast of a name": "(() => { const r = ▸data as { data: string }; })(); let data: any;",
  "a cast to const": "const r = [1, ▸fail()] as const;",
  "a double cast": "const r = (▸fail() as unknown as { fail(): string }).fail;",
  "a satisfied type": "const r = { fail: ▸fail() } satisfies Named<any> | { fail: any };",
  "a non-null assertion": "const o: { fail?: () => void } | null = null; o!.▸fail!();",
  "type arguments of new": "▸new Map<string, Map<string, number>>(5 as any);",
  "type arguments of new, nested":
    "const r = ▸new Fail<Fail<Fail, Fail>, Map<string, Fail>>(new Map<string, Fail>());",
  "type arguments of a call":
    "const r = ▸fail<Named<Named<typeof fail>>>(fail as unknown as Named<1>);",
  "type arguments of a template":
    "const id = tag as <T>(parts: TemplateStringsArray, ...values: T[]) => T; const t = id<Named<string>>▸`a${{} as any}b`;",
  "a template that ends in a value":
    "const name = 'n'; const t = `a ${name as string}`, u = `${t}`; const v: Named<string> = ▸fail();",
  "a value in a template": "const t = `${1 as number}${▸fail() as string}`;",
  "a template type": "type T = `${'fail' | 'b'}(`; const r: T = ▸fail() as T;",
  "a type of a variable": "const r: { fail: ReturnType<typeof fail> } = { fail: ▸fail() };",
  "a definite variable": "let fail2!: number, r: Named<number> = ▸fail();",
  "optional parameters":
    "const f = (fail2?: number, g?: (fail2?: number) => void) => ▸fail(); f();",
  "default parameters": "const f = (a: Named<number> = ▸fail()) => a; f();",
  "the type of a function":
    "const run = (f: (x: number) => number): number => f(1); run((x: number): number => ▸fail());",
  "an arrow's return type": "const f = (): { fail(): number } => ▸fail(); f();",
  "an arrow's return type that is a function":
    "const f = (): ((x: number) => number) => ▸fail(); f();",
  "an arrow's type parameters": "const f = <T extends Named<T>>(x?: T): T => ▸fail(x as T); f();",
  "a type predicate": "function f(x: any): x is Named<1> { return ▸fail(x); } f(1);",
  "an assertion signature": "function f(x: any): asserts x is Named<1> { ▸fail(x); } f(1);",
  "a this parameter":
    "function f(this: Named<1>, x: number) { ▸fail(this as Named<1>); } f.call(null as any, 1);",
  overloads:
    "function f(x: number): number; function f(x: string): string; function f(x: any): any { return ▸fail(x); } f(1);",
  "members of a class":
    "class A<T> { private readonly x?: T; static y: Named<number> = ▸fail(); declare z: number; }",
  "parameter properties":
    "class A { constructor(private readonly a: number, public b = ▸fail(a as number)) {} } new A(1);",
  "the body after parameter properties":
    "class A { constructor(readonly a: number) { ▸fail(this.a as number); } } new A(1);",
  "a class with implements":
    "class A<T> extends Array<T> implements Iterable<T> { run(): Named<T> { return ▸fail<Named<T>>(); } } new A<number>().run();",
  "an abstract class":
    "abstract class A { abstract fail(): void; run(): void { ▸fail(); } } class B extends A { fail(): void {} } new B().run();",
  "an accessor":
    "class A { get a(): Named<number> { return ▸fail() as Named<number>; } } new A().a;",
  "an index signature":
    "class A { [key: string]: unknown; run = (): void => ▸fail(); } new A().run();",
  "an enum": "enum E { A, B = ▸fail() as number, C = 2 }",
  "an enum in a type":
    "enum E { A, B } const pick = (e: E, t: Record<E, () => void>): void => t[e]▸(); pick(E.B, {} as any);",
  "an interface before": "interface Fail2 { fail(): void } ▸fail();",
  "a type alias before": "type Fn = (fail: () => void) => void; ▸fail();",
  "a declaration before": "declare function fail2(fail: number): void; ▸fail();",
  "a type over several lines":
    "const r: {\n  fail: string;\n  other: Named<\n    number\n  >;\n} = ▸fail();",
  "a parameter's type over several lines":
    "function f(x: {\n  fail: number;\n}, y: number): void { ▸fail(x, y); }\nf({ fail: 1 }, 2);",
  "a cast over several lines": "const r = ((▸fail() as\n  Named<number>) as\n  unknown) as string;",
  "an arrow's return type over several lines":
    "const f = (x: number): {\n  fail: number;\n} => ▸fail(x);\nf(1);",
  "carriage returns":
    "const a: number = 1;\r\nconst b: Named<number> = ▸fail() as Named<number>;\r\n",
  tabs: "if (true as boolean) {\n\t\tconst r:\tNamed<1>\t=\t▸fail()\tas\tany;\n}",
  "surrogate pairs": "const s: string = '😀😀' as string, r = ▸fail('😀' as string);",
  comments: "const r /* : fail */ : Named<1> /* = */ = /* fail( */ ▸fail() as any; // fail()",
  "strings like types":
    "const r = ['as { fail: 1 }', `<fail>(`, /<fail>\\(/] as any[]; ▸fail(r as any);",
  "comparisons like type arguments":
    "const a = 1, b = 2, c = 3; const r = [a < b, (c as number) > (▸fail() as number)];",
  "an import of a type":
    "import type { ParsedPath } from 'node:path'; import { type FormatInputPathObject, sep } from 'node:path'; ▸fail(sep as string);",
  await: "const r: Named<number> = await ▸fail<Promise<any>>();",
  "optional calls":
    "const o = { fail } as { fail?: typeof fail } | undefined; o?.fail?.▸(1 as number);",
  "an object's method":
    "const o = { run<T>(this: unknown, x: T): Named<T> { return ▸fail(x as T); } }; o.run<number>(1);",
  "a generic function":
    "function f<const T extends readonly unknown[], U = Named<T>>(x: T): U { return ▸fail<U>(x as T); } f([1]);",
  "a throw": "const e: Error = ▸new Error('far') as Error; throw e as Error;",
  "a name of an earlier cell in shorthand":
    "const r = { fail, x: ▸fail() } as Named<any> & { x: 1 };",
  "an assignment to a constant":
    "const r: { a: number } = { a: 1 } as { a: number }; (() => { ▸fail(); })();",
  "an old cast": "const r = <Named<1>>▸fail();",
  "an old cast of an arrow": "const r = <() => Named<1>>(() => ▸fail()); r();",
  "a loop": "for (const x of ▸fail() as number[]) { x as number; }",
  "rest parameters":
    "function f(x?: number, ...rest: Named<1>[]): void { ▸fail(...(rest as any[])); } f(1);",
  "overloads of a constructor":
    "class A { constructor(a: number); constructor(a: string); constructor(a: any) { ▸fail(a); } } new A(1);",
  "members without a value":
    "class A { fail?(): void; x!: number; #p: Named<number> = ▸fail() as any; run() { return this.#p; } } new A();",
  "a static block": "class A { static x: number; static { this.x = ▸fail() as number; } }",
  "several assertions": "const o: any = { a: [{ b: fail }] }; o!.a![0]!.▸b!(1 as number)!;",
  "an asynchronous arrow's type parameters over several lines":
    "const f = async <\n  T extends Named<T>,\n>(\n  x: T,\n): Promise<T> => {\n  return ▸fail<T>(x as T);\n};\nawait f({} as any);",
  "a conditional type":
    "type If<T> = T extends { fail: infer U extends string } ? U : `${string}fail()`; const r: If<1> = ▸fail<If<1>>();",
  "a mapped type":
    "type Keys<T> = { readonly [K in keyof T as `get${string & K}`]?: () => T[K] }; const r: Keys<{ fail: 1 }> = ▸fail();",
  "line separators": "const s: string = `\u2028${1 as number}`; const p: Named<1> = ▸fail();",
  "line separators in a comment":
    "const s: string = ''; /* \u2029 : fail */ const p: Named<1> = ▸fail();",
  "carriage returns alone":
    "const a: number = 1;\rconst b: Named<number> = ▸fail() as Named<number>;\r",
  "names like keywords":
    "const type = 1, as = fail, satisfies = 2; const r = (▸as(type as number) as any) satisfies any;",
  "accessibility of members":
    "class A { public static readonly run = (): void => ▸fail(); private async *walk(): AsyncGenerator<number> { yield 1; } protected override: number = 1; } A.run();",
  "a regular expression behind a cast":
    "const r = (fail as any, /as/.test('x' as string), ▸fail());",
  "an arrow in a conditional":
    "const r = true ? (x: number): number => ▸fail(x) : (y: string): string => y; r(1 as never);",
  "an object type like a block": "let r: { fail: () => void }; { const x: { a: 1 } = ▸fail(); }",
  "an enum of texts": "enum E { A = 'fail()', B = `b`, C = ▸fail('fail()' as string) as any }",
  "a constant enum": "const enum E { A = 1, B } const r: E = ▸fail(E.A as E.A);",
  "a union that begins with a bar": "type U =\n  | 'fail'\n  | { fail: 1 };\nconst r: U = ▸fail();",
};

/** A source without its mark, and the place of the mark as stack traces show it. */
export function unmarked(marked: string): { source: string; place: string } {
  const offset = marked.indexOf("▸");
  const { line, column } = positionAt(marked, offset);
  return { source: marked.replace("▸", ""), place: `cell:${line}:${column}` };
}

/** The first place of the cell itself in a traceback; if there is none, all of it. */
export function firstPlace(traceback: readonly string[]): string {
  const frames = traceback.filter((line) => line.startsWith("    at ")).join("\n");
  return /\bcell:\d+:\d+/.exec(frames)?.[0] ?? traceback.join("\n");
}
