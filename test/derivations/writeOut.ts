import type { Derivation, Setting } from "@course/lib/derivations";
import { derivative, parse as parseMathjs } from "mathjs";
import type { Expression, SymbolNode } from "../../lib/derivations/formulas/expression.js";
import { parse } from "../../lib/derivations/formulas/parse.js";

/** The meaning of names at one place of a formula. */
interface Scope {
  /** Values of indices, and of n. */
  readonly indices: Readonly<Record<string, number>>;
  /** The written-out arguments of the enclosing function, by parameter. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The defined symbol by which an enclosing expression is differentiated; it stays a symbol. */
  readonly held?: string;
}

/**
 * Writes a formula of a derivation out for one n, in the syntax of mathjs and without the expander of lib: sums
 * become terms, definitions are put in, and mathjs differentiates. Symbols are named v_y_1, because mathjs would
 * take b or L for a unit.
 */
export function writeOut(
  formula: string,
  setting: Setting,
  indices: Readonly<Record<string, number>>,
): string {
  return new Writer(setting).write(parse(formula), { indices, parameters: {} });
}

class Writer {
  constructor(private readonly setting: Setting) {}

  write(expression: Expression, scope: Scope): string {
    const inside = (part: Expression) => this.write(part, scope);
    switch (expression.kind) {
      case "number":
        return expression.text;
      case "symbol":
        return this.symbol(expression, scope);
      case "negate":
        return `(-${inside(expression.operand)})`;
      case "call":
        return this.call(expression.name, expression.arguments.map(inside), scope);
      case "delta":
        return indexOf(expression.left, scope) === indexOf(expression.right, scope) ? "1" : "0";
      case "series": {
        const { index, from, to, body, operation } = expression;
        const terms: string[] = [];
        for (let i = indexOf(from, scope); i <= indexOf(to, scope); i++)
          terms.push(this.write(body, { ...scope, indices: { ...scope.indices, [index]: i } }));
        return `(${terms.join(operation === "Sum" ? " + " : " * ")})`;
      }
      case "derivative": {
        const held = nameOf(expression.variable, scope);
        const operand = this.write(expression.operand, { ...scope, held });
        const value = parseMathjs(this.symbol(expression.variable, scope));
        const slope = derivative(operand, held, { simplify: false });
        return `(${slope.transform((node) => ("name" in node && node.name === held ? value : node))})`;
      }
      default: {
        const sign = { add: "+", subtract: "-", multiply: "*", divide: "/", power: "^" };
        return `(${inside(expression.left)} ${sign[expression.kind]} ${inside(expression.right)})`;
      }
    }
  }

  private symbol(node: SymbolNode, scope: Scope): string {
    const parameter = scope.parameters[node.name];
    if (node.indices.length === 0 && parameter !== undefined) return parameter;
    if (node.indices.length === 0 && node.name in scope.indices)
      return `${scope.indices[node.name]}`;
    const name = nameOf(node, scope);
    const definition = name === scope.held ? undefined : this.definitionOf(node, scope);
    return definition ?? name;
  }

  private definitionOf({ name, indices: given }: SymbolNode, scope: Scope): string | undefined {
    const values = given.map((index) => indexOf(index, scope));
    for (const [head, body] of Object.entries(this.setting.definitions ?? {})) {
      if (!/^\w+$/.test(head)) continue;
      const [family, ...parameters] = head.split("_");
      if (family !== name || parameters.length !== values.length) continue;
      // A definition of a single member: p_1.
      if (parameters.some((each, k) => /^\d+$/.test(each) && Number(each) !== values[k])) continue;
      const own = parameters.map((parameter, k) => [parameter, values[k]]);
      const sizes = Object.entries(scope.indices).filter(([key]) => key === "n" || key === "N");
      const indices = Object.fromEntries([...sizes, ...own]);
      return this.write(parse(body), { ...scope, indices, parameters: {} });
    }
    return undefined;
  }

  private call(called: string, args: readonly string[], scope: Scope): string {
    const name = called.replaceAll("'", "");
    if (name !== called) return this.slope(name, called.length - name.length, args[0], scope);
    for (const [head, body] of Object.entries(this.setting.definitions ?? {})) {
      const [, defined, parameter] = /^(\w+)\((\w+)\)$/.exec(head) ?? [];
      if (defined === name)
        return this.write(parse(body), { ...scope, parameters: { [parameter]: args[0] } });
    }
    const lemma = this.setting.lemmas?.[name];
    return lemma ? this.applied(lemma, args[0]) : `${name}(${args.join(", ")})`;
  }

  /** A derivative of a function at an argument, by mathjs. */
  private slope(name: string, order: number, argument: string, scope: Scope): string {
    let slope = parseMathjs(this.call(name, ["v_argument"], scope));
    for (let k = 0; k < order; k++) slope = derivative(slope, "v_argument", { simplify: false });
    const value = parseMathjs(argument);
    const at = slope.transform((node) =>
      "name" in node && node.name === "v_argument" ? value : node,
    );
    return `(${at})`;
  }

  /** The first line of a lemma minus its last line, at an argument. */
  private applied(lemma: Derivation, argument: string): string {
    const scope = { indices: {}, parameters: { [Object.keys(lemma.domain)[0]]: argument } };
    const [first, last] = [lemma.start, lemma.steps.at(-1)?.to ?? ""].map((line) =>
      new Writer(lemma).write(parse(line), scope),
    );
    return `(${first} - ${last})`;
  }
}

function nameOf({ name, indices }: SymbolNode, scope: Scope): string {
  return ["v", name, ...indices.map((index) => indexOf(index, scope))].join("_");
}

function indexOf(text: string, { indices }: Scope): number {
  return /^\d+$/.test(text) ? Number(text) : indices[text];
}
