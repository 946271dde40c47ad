import type { Call } from "../formulas/expression.js";
import { ATOM, FACTOR, type Piece, PRODUCT, parenthesised, type Typeset } from "./piece.js";
import { texName } from "./texName.js";

/** The name of the natural logarithm. */
export type LogName = "ln" | "log";

export function texCall({ name, arguments: given }: Call, typeset: Typeset, log: LogName): Piece {
  const [argument, base] = given.map(typeset);
  switch (name) {
    case "exp":
      return { tex: `e^{${argument.tex}}`, level: FACTOR };
    case "log":
      return texLogarithm(base ? `\\log_{${base.tex}}` : `\\${log}`, argument);
    case "log2":
    case "log10":
      return texLogarithm(`\\log_{${name.slice(3)}}`, argument);
    default:
      return { tex: texName(name) + parenthesised(argument.tex), level: FACTOR };
  }
}

/** ln p and ln of a fraction need no parentheses; ln(ab) does, or b would seem to be outside the logarithm. */
function texLogarithm(head: string, argument: Piece): Piece {
  const isFraction = argument.level === FACTOR && argument.tex.startsWith("\\frac");
  const isWhole = argument.level === ATOM || isFraction;
  const inside = isWhole ? ` ${argument.tex}` : parenthesised(argument.tex);
  return { tex: head + inside, level: PRODUCT };
}
