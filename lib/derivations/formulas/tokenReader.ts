import { DerivationProblem } from "./derivationProblem.js";
import { respell, type Token, tokens } from "./tokens.js";

/** A cursor over the tokens of one line. Its errors name what is missing and where. */
export class Reader {
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(source: string) {
    this.source = respell(source);
    this.tokens = tokens(this.source);
  }

  get next(): Token {
    return this.tokens[this.position];
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== "end") this.position++;
    return token;
  }

  /** Takes the next token if it is this sign; returns whether it was. */
  skip(sign: string): boolean {
    const found = this.next.kind === "sign" && this.next.text === sign;
    if (found) this.position++;
    return found;
  }

  expect(sign: string): void {
    if (!this.skip(sign)) throw this.missing(`“${sign}”`, `“${sign}”`);
  }

  /** Throws if anything follows the formula. The usual cause is a forgotten `*`. */
  expectEnd(): void {
    const { kind, text } = this.next;
    if (kind === "end") return;
    const startsValue = kind !== "sign" || text === "(";
    throw startsValue
      ? this.missing("a sign such as *", "运算符（例如 *）")
      : new DerivationProblem({
          en: `“${text}” ${this.place.en} is one too many.`,
          zh: `${this.place.zh}的“${text}”是多余的。`,
        });
  }

  missing(en: string, zh: string): DerivationProblem {
    return new DerivationProblem({
      en: `${capitalised(en)} is missing ${this.place.en}.`,
      zh: `${this.place.zh}缺少${zh}。`,
    });
  }

  /** The position of the next token, described by the text before it. */
  private get place(): { en: string; zh: string } {
    const read = this.source.slice(0, this.next.at).trim();
    const shown = read.length > 20 ? `…${read.slice(-20)}` : read;
    return shown === ""
      ? { en: "at the very beginning", zh: "开头" }
      : { en: `after “${shown}”`, zh: `在“${shown}”之后` };
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
