import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Expression, SymbolNode } from "../formulas/expression.js";
import { parse } from "../formulas/parse.js";
import type {
  Derivation,
  DistributionDomain,
  Domain,
  NumberDomain,
  Setting,
} from "./derivation.js";

/** The right side of a definition with parameters: x in sigma(x), i in p_i, m and i in p_m_i. */
export interface Template {
  readonly parameters: readonly string[];
  readonly body: Expression;
}

/** The sizes of a derivation: the numbers of classes and of samples, where it has them. */
export type Sizes = ReadonlyMap<SizeName, number>;

export type SizeName = "n" | "N";

/** The names that mean the same in every setting. */
const BUILT_IN: readonly string[] = ["e", "exp", "log", "log2", "log10"];

/** What a lemma cannot have: names that may mean something else, or another size, where it is used. */
const ABOUT_MORE = ["definitions", "functions", "given", "lemmas", "sizes", "samples"] as const;

/** A parsed setting: what each declared or defined name stands for. */
export class Vocabulary {
  /** Declared numbers: `p`. */
  readonly numbers: Map<string, NumberDomain> = new Map();
  /** Declared families: `y`, for y_1 … y_n, and `t`, for t_m_i. */
  readonly vectors: Map<string, Domain> = new Map();
  /** The number of indices of each declared family. */
  private readonly depths = new Map<string, number>();
  /** Defined numbers: `L`, or a single member of a family, `T_1`. */
  readonly values: Map<string, Expression> = new Map();
  /** Defined families: `p`, for p_i. */
  readonly families: Map<string, Template> = new Map();
  /** Defined functions: `sigma`, for sigma(x). */
  readonly functions: Map<string, Template> = new Map();
  /** Functions without a definition, and their domains: `f`. */
  readonly unknown: Map<string, NumberDomain> = new Map();
  /** Functions that are never negative, each with the derivation that proves it. */
  readonly lemmas: Map<string, Derivation> = new Map();

  constructor(setting: Setting) {
    for (const size of [...(setting.sizes ?? []), ...(setting.samples ?? [])])
      if (!Number.isInteger(size) || size < 1) throw noSize(size);
    for (const [name, domain] of Object.entries(setting.domain)) this.declare(name, domain);
    for (const [name, proof] of Object.entries(setting.lemmas ?? {})) this.addLemma(name, proof);
    for (const [left, right] of Object.entries(setting.definitions ?? {})) this.define(left, right);
    for (const [name, domain] of Object.entries(setting.functions ?? {})) {
      if (!this.functions.has(name)) this.unknown.set(name, domain);
    }
  }

  /** Whether the symbol has a definition, as p_i has where it is a softmax. */
  isDefined({ name, indices }: Pick<SymbolNode, "name" | "indices">): boolean {
    if (indices.length === 0) return this.values.has(name);
    const hasMember = [...this.values.keys()].some((key) => key.startsWith(`${name}_`));
    return hasMember || this.families.has(name);
  }

  /** The definition of p_2: its own, or that of the family p_i. */
  memberOf(name: string, indices: readonly (number | string)[]): Template | undefined {
    const body = this.values.get([name, ...indices].join("_"));
    return body === undefined ? this.families.get(name) : { parameters: [], body };
  }

  /** All definitions of the members of a family: that of p_i, and those of single members. */
  bodiesOf(name: string): readonly (Expression | undefined)[] {
    const single = [...this.values].filter(([key]) => key.startsWith(`${name}_`));
    return [this.families.get(name)?.body, ...single.map(([, body]) => body)];
  }

  /**
   * The sizes to which the indices of a family run: n for the class i of y_i, N and n for t_m_i, class i of
   * sample m. `undefined` if the name is no family.
   */
  limitsOf(name: string): readonly SizeName[] | undefined {
    const isMember = (key: string) => key.startsWith(`${name}_`);
    const single = [...this.values.keys()].some(isMember) ? 1 : undefined;
    const depth = this.depths.get(name) ?? this.families.get(name)?.parameters.length ?? single;
    return depth === undefined ? undefined : depth === 1 ? ["n"] : ["N", "n"];
  }

  private declare(name: string, domain: Domain): void {
    const symbol = parse(name);
    if (symbol.kind !== "symbol") throw unusable(name);
    if (BUILT_IN.includes(symbol.name)) throw builtIn(symbol.name);
    if (symbol.indices.length > 0) {
      this.vectors.set(symbol.name, domain);
      this.depths.set(symbol.name, symbol.indices.length);
    } else if (isDistribution(domain)) throw needsIndex(name, domain);
    else this.numbers.set(symbol.name, domain);
  }

  private define(left: string, right: string): void {
    const name = parse(left);
    const body = parse(right);
    if ("name" in name && BUILT_IN.includes(name.name)) throw builtIn(name.name);
    if (name.kind === "symbol") {
      const { indices } = name;
      const isFamily = indices.length > 0 && !indices.some((index) => /\d/.test(index));
      const declared = indices.length === 0 ? this.numbers : this.vectors;
      if (declared.has(name.name)) throw declaredTwice(left);
      if (isFamily) this.families.set(name.name, { parameters: indices, body });
      else this.values.set(left, body);
      return;
    }
    const [parameter] = name.kind === "call" ? name.arguments : [];
    if (name.kind !== "call" || parameter?.kind !== "symbol") throw unusable(left);
    if (this.lemmas.has(name.name)) throw definedTwice(name.name);
    this.functions.set(name.name, { parameters: [parameter.name], body });
  }

  /** Defines phi as the first line of the proof minus its last, a function of the only symbol of the proof. */
  private addLemma(name: string, proof: Derivation): void {
    const [parameter, ...others] = Object.keys(proof.domain);
    if (parameter === undefined || others.length > 0 || ABOUT_MORE.some((key) => proof[key]))
      throw notALemma(name);
    if (BUILT_IN.includes(name)) throw builtIn(name);
    const [left, right] = [proof.start, proof.steps.at(-1)?.to ?? proof.start].map(parse);
    this.functions.set(name, { parameters: [parameter], body: { kind: "subtract", left, right } });
    this.lemmas.set(name, proof);
  }
}

export function isDistribution(domain: Domain): domain is DistributionDomain {
  return domain === "simplex" || domain === "closed simplex";
}

function noSize(size: number): DerivationProblem {
  return new DerivationProblem({
    en: `${size} is no size; sizes are whole numbers from 1 on.`,
    zh: `求和的项数不能是 ${size}；它应是不小于 1 的整数。`,
  });
}

function unusable(name: string): DerivationProblem {
  return new DerivationProblem({
    en: `“${name}” cannot be declared or defined; write p, y_i or sigma(x).`,
    zh: `“${name}”不能用来声明或定义；请写成 p、y_i 或 sigma(x)。`,
  });
}

function needsIndex(name: string, domain: Domain): DerivationProblem {
  return new DerivationProblem({
    en: `“${name}” is a ${domain}, so it is a family: declare ${name}_i.`,
    zh: `“${name}”是概率分布（${domain}），是一族数：请声明 ${name}_i。`,
  });
}

function declaredTwice(name: string): DerivationProblem {
  return new DerivationProblem({
    en: `“${name}” is both declared and defined; it can only be one of them.`,
    zh: `“${name}”既有声明又有定义，只能保留其中之一。`,
  });
}

function definedTwice(name: string): DerivationProblem {
  return new DerivationProblem({
    en: `“${name}” is a lemma and has a definition as well; it can only have one meaning.`,
    zh: `“${name}”既是引理，又另有定义；它只能有一种含义。`,
  });
}

function builtIn(name: string): DerivationProblem {
  return new DerivationProblem({
    en: `“${name}” has its usual meaning in every derivation; choose another name.`,
    zh: `“${name}”在每个推导中都有固定的含义；请换一个名字。`,
  });
}

function notALemma(name: string): DerivationProblem {
  return new DerivationProblem({
    en: `The lemma behind “${name}” must be about one symbol, without sizes, definitions, lemmas, unknown functions and hypotheses.`,
    zh: `“${name}”所用的引理只能含一个符号，且不能带项数、定义、引理、未知函数和假设。`,
  });
}
