import type { Claim, Evidence, Value } from "./claim.js";
import { printedAs } from "./printed.js";

/** The result of examining a claim. */
export interface Finding {
  readonly claim: Claim;
  /** Whether the computations confirm the verdict. */
  readonly holds: boolean;
  /** The computations in the order in which to show them. */
  readonly evidence: readonly Evidence[];
}

/** The relative tolerance, for the rounding of a few operations. Only 0 is equal to 0. */
const RELATIVE = 1e-12;

/**
 * Runs all computations for and against a claim, and compares them with its verdict.
 *
 * @returns the claim, whether its verdict holds, and the evidence
 * @example
 * claims.every((claim) => examine(claim).holds); // true
 */
export function examine(claim: Claim): Finding {
  switch (claim.verdict) {
    case "reproduced": {
      const { value, base, policy, compute } = claim.printed;
      const holds = printedAs(compute({ base }), policy) === value;
      return { claim, holds, evidence: [] };
    }
    case "correct": {
      const evidence = claim.evidence();
      return { claim, holds: evidence.every(agrees), evidence };
    }
    case "erratum": {
      const evidence = claim.counterexamples();
      return { claim, holds: !evidence.some(agrees), evidence };
    }
    case "qualified": {
      const [within, beyond] = [claim.within(), claim.beyond()];
      const holds = within.every(agrees) && !beyond.some(agrees);
      return { claim, holds, evidence: [...within, ...beyond] };
    }
  }
}

/** Whether the computed value is the value that the claim implies. */
export function agrees({ claimed, found }: Evidence): boolean {
  return equal(claimed, found);
}

function equal(a: Value, b: Value): boolean {
  if (typeof a === "number" && typeof b === "number")
    return a === b || Math.abs(a - b) <= RELATIVE * Math.min(Math.abs(a), Math.abs(b));
  if (typeof a === "object" && typeof b === "object")
    return a.length === b.length && a.every((x, i) => equal(x, b[i]));
  return a === b;
}
