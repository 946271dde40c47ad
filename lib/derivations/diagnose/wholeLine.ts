import type { Text } from "../../text/text.js";
import { shortNumber } from "../cases/shortNumber.js";
import { agree, constantOf, type Evidence } from "./evidence.js";

// Mistakes that change the value of a line everywhere by the same factor or the same constant.

export function flippedSign({ before, after }: Evidence): Text | undefined {
  const negated = before.map((value) => -value);
  return agree(after, negated) ? { en: "the sign is flipped", zh: "符号反了" } : undefined;
}

/** The mistake of another base, as ln p for log10 p: a constant factor such as ln 10 or 1/ln 2. */
export function otherBase({ before, after }: Evidence): Text | undefined {
  const factor = constantOf(after.map((value, k) => value / before[k]));
  const conversion = CONVERSIONS.find(
    ({ value }) => factor !== undefined && agree([factor, 1 / factor], [value, 1 / value]),
  );
  return (
    conversion && {
      en: `it is off by the factor ${conversion.name}: two different bases of the logarithm`,
      zh: `相差因子 ${conversion.name}：用了底数不同的两种对数`,
    }
  );
}

const CONVERSIONS = [
  { name: "ln 10", value: Math.LN10 },
  { name: "1/ln 10", value: Math.LOG10E },
  { name: "ln 2", value: Math.LN2 },
  { name: "1/ln 2", value: Math.LOG2E },
  { name: "ln 10/ln 2", value: Math.LN10 / Math.LN2 },
  { name: "ln 2/ln 10", value: Math.LN2 / Math.LN10 },
];

export function constantFactor({ before, after }: Evidence): Text | undefined {
  const factor = constantOf(after.map((value, k) => value / before[k]));
  if (factor === undefined) return undefined;
  const number = shortNumber(factor);
  return { en: `it is off by the factor ${number}`, zh: `相差常数因子 ${number}` };
}

export function constantTerm({ before, after }: Evidence): Text | undefined {
  const difference = constantOf(after.map((value, k) => value - before[k]));
  if (difference === undefined) return undefined;
  const number = shortNumber(difference);
  return { en: `it is off by the constant ${number}`, zh: `相差常数 ${number}` };
}
