import type { Derivation } from "@course/lib/derivations";

/** The derivation with another formula in one of its lines. */
export function alter(derivation: Derivation, line: number, to: string): Derivation {
  const steps = derivation.steps.map((step, k) => (k === line - 1 ? { ...step, to } : step));
  return { ...derivation, steps };
}
