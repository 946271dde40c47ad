import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Expression } from "../formulas/expression.js";
import { parse } from "../formulas/parse.js";
import { rewrite } from "../formulas/rewrite.js";
import { respell, type Token, tokens } from "../formulas/tokens.js";
import type { Derivation } from "../setting/derivation.js";
import { Vocabulary } from "../setting/vocabulary.js";

/**
 * Reads a line as people type it. Beyond the notation of the course's own lines it knows `**` for powers, brackets of
 * any kind, `Math.log`, `log p`, `e^x`, `p²`, products without `*`, sigmoid and tanh, signs of full width, a leading `=` and
 * a final `;` or full stop.
 *
 * @throws {DerivationProblem} if the line is not a formula, or if it can be read in two ways
 */
export function readTypedLine(line: string, derivation: Derivation): Expression {
  const vocabulary = new Vocabulary(derivation);
  const isFunction = (name: string) => builtIn.has(name) || vocabulary.functions.has(name);
  const typed = withBrackets(tokens(respell(spelled(line))), isFunction);
  const written = withStars(typed, (name) => isSymbol(name, vocabulary));
  return inCourseTerms(parse(written.join("")), vocabulary);
}

const builtIn: ReadonlySet<string> = new Set([
  "exp",
  "log",
  "ln",
  "Sum",
  "Product",
  "D",
  "delta",
  "sigma",
  "sigmoid",
  "tanh",
]);

const spellings: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/^\s*=/, ""],
  [/[;.。\s]+$/, ""],
  [/\bMath\s*\.\s*/g, ""],
  [/\*\*/g, "^"],
  [/[[{【]/g, "("],
  [/[\]}】]/g, ")"],
  [/[⋅∙]/g, "*"],
];

function spelled(line: string): string {
  const plain = line.replace(/[！-～]/g, halfWidth).replace(/⁻?[⁰¹²³⁴-⁹]+/g, power);
  return spellings.reduce((text, [typed, meant]) => text.replace(typed, meant), plain);
}

/** A sign of a Chinese keyboard in its usual width: １ is 1, and － is -. */
function halfWidth(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

/** The power that is meant by raised digits: p² is p^(2), and x⁻¹ is x^(-1). */
function power(digits: string): string {
  const meant = [...digits].map((digit) => (digit === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)));
  return `^(${meant.join("")})`;
}

/** Whether a name is a number in this derivation, so that a bracket after it is a factor. An unknown name is not. */
function isSymbol(name: string, { numbers, vectors, values, families }: Vocabulary): boolean {
  const [family] = name.split("_");
  return (
    [numbers, values].some((names) => names.has(name)) ||
    (family !== name && [vectors, families].some((names) => names.has(family)))
  );
}

/** The tokens, with brackets around the argument of a function that has none: log p becomes log ( p ). */
function withBrackets(
  typed: readonly Token[],
  isFunction: (name: string) => boolean,
): readonly Token[] {
  const written: Token[] = [];
  for (let i = 0; i < typed.length; i++) {
    const [token, argument, after] = typed.slice(i, i + 3);
    written.push(token);
    const isCall = token.kind === "name" && isFunction(token.text);
    if (!isCall || !(argument?.kind === "name" || argument?.kind === "number")) continue;
    if (after?.text === "^" || after?.text === "(")
      throw ambiguous(`${token.text} ${argument.text}${after.text}`);
    written.push(sign("(", argument), argument, sign(")", argument));
    i++;
  }
  return written;
}

/** The texts of the tokens, with a star in each product that has none. */
function withStars(
  typed: readonly Token[],
  isNumber: (name: string) => boolean,
): readonly string[] {
  const written: string[] = [];
  /** For each open bracket, whether a / came before in the same product: then a / b c has two readings. */
  const divided = [false];
  for (const [i, token] of typed.entries()) {
    const before = typed[i - 1];
    if (before && endsValue(before) && beginsValue(token) && !isCallOf(before, token, isNumber)) {
      if (divided.at(-1)) throw ambiguous(`/…${before.text} ${token.text}`);
      written.push("*");
    }
    written.push(token.text);
    if (token.text === "(") divided.push(false);
    if (token.text === ")" && divided.length > 1) divided.pop();
    if (token.text === "/") divided[divided.length - 1] = true;
    if ("+-,".includes(token.text)) divided[divided.length - 1] = false;
  }
  return written;
}

const endsValue = ({ kind, text }: Token) => kind === "number" || kind === "name" || text === ")";
const beginsValue = ({ kind, text }: Token) => kind === "number" || kind === "name" || text === "(";

function isCallOf(name: Token, next: Token, isNumber: (name: string) => boolean): boolean {
  return name.kind === "name" && next.text === "(" && !isNumber(name.text);
}

function sign(text: string, { at }: Token): Token {
  return { kind: "sign", text, at };
}

/** The same formula in the functions that derivations know: e^x is exp(x), and so are sigmoid and tanh. */
function inCourseTerms(expression: Expression, vocabulary: Vocabulary): Expression {
  const again = (part: Expression) => inCourseTerms(part, vocabulary);
  return rewrite(expression, (part) => {
    if (part.kind === "power" && isEuler(part.left, vocabulary)) return exp(again(part.right));
    if (part.kind !== "call" || part.arguments.length !== 1) return undefined;
    if (part.name === "tanh") return tanh(again(part.arguments[0]));
    if (part.name !== "sigma" && part.name !== "sigmoid") return undefined;
    const spelled = vocabulary.functions.has("sigma") ? (x: Expression) => call("sigma", x) : sigma;
    return spelled(again(part.arguments[0]));
  });
}

function isEuler(base: Expression, { numbers, values }: Vocabulary): boolean {
  const isE = base.kind === "symbol" && (base.name === "e" || base.name === "E");
  return isE && base.indices.length === 0 && !numbers.has(base.name) && !values.has(base.name);
}

function call(name: string, argument: Expression): Expression {
  return { kind: "call", name, arguments: [argument] };
}

const one: Expression = { kind: "number", text: "1" };
const two: Expression = { kind: "number", text: "2" };
const exp = (x: Expression) => call("exp", x);
const negate = (operand: Expression): Expression => ({ kind: "negate", operand });

function sigma(x: Expression): Expression {
  return { kind: "divide", left: one, right: { kind: "add", left: one, right: exp(negate(x)) } };
}

/** 1 − 2/(1 + e^(2x)), in which x occurs once: nested calls would double with every further occurrence. */
function tanh(x: Expression): Expression {
  const doubled: Expression = { kind: "multiply", left: two, right: x };
  const quotient = {
    kind: "divide",
    left: two,
    right: { kind: "add", left: one, right: exp(doubled) },
  } as const;
  return { kind: "subtract", left: one, right: quotient };
}

function ambiguous(part: string): DerivationProblem {
  return new DerivationProblem({
    en: `“${part}” can be read in two ways: write the * and the brackets, as in 1/(2*p) or log(p)^2.`,
    zh: `“${part}”有两种读法：请写出 * 和括号，例如 1/(2*p) 或 log(p)^2。`,
  });
}
