import type { Claim, Evidence, Value } from "./claim.js";
import { printedAs } from "./printed.js";

/** What the computation says of a claim's verdict. */
export interface Finding {
  readonly claim: Claim;
  /** Whether the verdict is what the computations show. */
  readonly holds: boolean;
  /** The computations, in the order in which a reader should see them. */
  readonly evidence: readonly Evidence[];
}

/** Equal up to the rounding of a few operations; 0 is equal to nothing but 0. */
const RELATIVE = 1e-12;

/**
 * Runs everything that speaks for or against a claim, and says whether its verdict stands.
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

/** Whether what is found is what the claim leads one to expect. */
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
