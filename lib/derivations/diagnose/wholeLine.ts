import type { Text } from "../../lessons/text.js";
import { shortNumber } from "../check/shortNumber.js";
import { agree, constantOf, type Evidence } from "./evidence.js";

/* Slips that change the value of a line by one factor or one constant everywhere. */

export function flippedSign({ before, after }: Evidence): Text | undefined {
  const negated = before.map((value) => -value);
  return agree(after, negated) ? { en: "the sign is flipped", zh: "符号反了" } : undefined;
}

/** ln p for log10 p, or the other way round: a factor ln 10 or 1/ln 10. */
export function otherBase({ before, after }: Evidence): Text | undefined {
  const factor = constantOf(after.map((value, k) => value / before[k]));
  if (factor === undefined || factor <= 0) return undefined;
  const isLogOf = (base: number) => agree([Math.abs(Math.log(factor))], [lnln(base)]);
  const base = [2, 10].find(isLogOf);
  return base === undefined
    ? undefined
    : {
        en: `it is off by the factor ln ${base}: two different bases of the logarithm`,
        zh: `相差因子 ln ${base}：用了两种不同底数的对数`,
      };
}

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

function lnln(base: number): number {
  return Math.abs(Math.log(Math.log(base)));
}
