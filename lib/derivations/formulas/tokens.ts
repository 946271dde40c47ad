import { DerivationProblem } from "./derivationProblem.js";

export type TokenKind = "number" | "name" | "sign" | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The position of its first character, from 0. */
  readonly at: number;
}

/** The most characters a line may have. The course's lines are shorter, and a learner's may be anything. */
const MAX_LENGTH = 500;

const PATTERN =
  /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9]*(?:'+(?=\()|(?:_(?:[A-Za-z]|\d+)){0,2}))|([-+*/^(),]))/y;

/** Characters that are typed or pasted often, and how `parse` spells them. */
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
  "′": "'",
  "’": "'",
};

/** Replaces the characters in SPELLINGS. @throws {DerivationProblem} if the line is too long */
export function respell(source: string): string {
  if (source.length > MAX_LENGTH) throw tooLong(source.length);
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
    en: `This line has ${length} characters; at most ${MAX_LENGTH} are allowed.`,
    zh: `这一行有 ${length} 个字符，最多 ${MAX_LENGTH} 个。`,
  });
}

function unknownCharacter(rest: string): DerivationProblem {
  const [character = ""] = rest;
  return new DerivationProblem({
    en: `“${character}” means nothing here. Write numbers, names, + - * / ^ and parentheses.`,
    zh: `看不懂“${character}”。可以写数字、名称、+ - * / ^ 和括号。`,
  });
}
