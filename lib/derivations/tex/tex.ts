import type { Expression, Series } from "../formulas/expression.js";
import { ATOM, atLeast, type Piece, PRODUCT, SUM, type Typeset } from "./piece.js";
import { texBinary } from "./texBinary.js";
import { type LogName, texCall } from "./texCall.js";
import { texDerivative } from "./texDerivative.js";
import { texName } from "./texName.js";

export interface TexOptions {
  /** The name of the natural logarithm in print. Default `"ln"`. */
  readonly log?: LogName;
}

/** Writes a formula in TeX, from the same expression that is checked. */
export function tex(expression: Expression, { log = "ln" }: TexOptions = {}): string {
  const typeset: Typeset = (part) => texPiece(part, typeset, log);
  return typeset(expression).tex;
}

function texPiece(expression: Expression, typeset: Typeset, log: LogName): Piece {
  switch (expression.kind) {
    case "number":
      return { tex: expression.text, level: ATOM };
    case "symbol":
      return { tex: texName(expression.name, expression.indices), level: ATOM };
    case "delta":
      return { tex: `\\delta_{${expression.left}${expression.right}}`, level: ATOM };
    case "negate":
      return { tex: `-${atLeast(PRODUCT, typeset(expression.operand))}`, level: SUM };
    case "call":
      return texCall(expression, typeset, log);
    case "series":
      return texSeries(expression, typeset);
    case "derivative":
      return texDerivative(expression, typeset);
    default:
      return texBinary(expression, typeset);
  }
}

function texSeries({ operation, index, from, to, body }: Series, typeset: Typeset): Piece {
  const sign = operation === "Sum" ? "\\sum" : "\\prod";
  return {
    tex: `${sign}_{${index}=${from}}^{${to}} ${atLeast(PRODUCT, typeset(body))}`,
    level: PRODUCT,
  };
}
