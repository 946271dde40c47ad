import { DerivationProblem } from "./derivationProblem.js";

export type TokenKind = "number" | "name" | "sign" | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it starts, counted from 0. */
  readonly at: number;
}

/** Long enough for every line of the course, short enough to stay quick. */
const LONGEST = 500;

const PATTERN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9]*(?:_(?:[A-Za-z]|\d+))?)|([-+*/^(),]))/y;

/** What people type or paste for the signs of the language. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "·": "*",
  "×": "*",
  "÷": "/",
  "（": "(",
  "）": ")",
  "，": ",",
  σ: "sigma",
  φ: "phi",
  Σ: "Sum",
  Π: "Product",
  δ: "delta",
  "∂": "D",
};

/** The line in the spelling of the language. */
export function respell(source: string): string {
  if (source.length > LONGEST) throw tooLong(source.length);
  return [...source].map((character) => SPELLINGS[character] ?? character).join("");
}

/** Splits a line into numbers, names and signs. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = PATTERN.lastIndex) {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (match === null) throw unknownCharacter(text.slice(at).trimStart());
    const [whole, number, name, sign] = match;
    const kind = number !== undefined ? "number" : name !== undefined ? "name" : "sign";
    const token = number ?? name ?? sign ?? "";
    found.push({ kind, text: token, at: at + whole.length - token.length });
  }
  return [...found, { kind: "end", text: "", at: end }];
}

function tooLong(length: number): DerivationProblem {
  return new DerivationProblem({
    en: `This line has ${length} characters; ${LONGEST} are the most.`,
    zh: `这一行有 ${length} 个字符，最多 ${LONGEST} 个。`,
  });
}

function unknownCharacter(rest: string): DerivationProblem {
  const [character = ""] = rest;
  return new DerivationProblem({
    en: `“${character}” means nothing here. Write numbers, names, + - * / ^ and parentheses.`,
    zh: `看不懂“${character}”。可以写数字、名称、+ - * / ^ 和括号。`,
  });
}
