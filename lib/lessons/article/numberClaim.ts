import type { ArticleSection, NumberClaim, Printed } from "./claim.js";

/**
 * Makes the claim of a number that the article prints. All eight are logarithms in base 10, truncated to three
 * decimals: the reproduction shows that no other base and no rounding gives all of them.
 */
export function numberClaim(
  id: string,
  section: ArticleSection,
  lesson: string,
  quote: string,
  value: string,
  how: Pick<Printed, "expression" | "compute">,
): NumberClaim {
  return {
    id,
    section,
    lesson,
    quote,
    says: { en: `The loss is ${value}.`, zh: `损失是 ${value}。` },
    note: {
      en: "The base is 10, and the number is truncated to three decimals, not rounded.",
      zh: "以 10 为底；保留三位小数，其余截去，没有四舍五入。",
    },
    verdict: "reproduced",
    printed: { value, base: 10, policy: "truncated", ...how },
  };
}
