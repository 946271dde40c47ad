import * as derivations from "@course/lib/derivations";

/** A derivation and the name under which a module exports it. */
export interface ExportedDerivation {
  readonly name: string;
  readonly derivation: derivations.Derivation;
}

/** The derivations among the exports of a module. */
export function derivationsIn(module: object): ExportedDerivation[] {
  return Object.entries(module)
    .filter(([, value]) => isDerivation(value))
    .map(([name, derivation]) => ({ name, derivation }));
}

function isDerivation(value: unknown): value is derivations.Derivation {
  return typeof value === "object" && value !== null && "start" in value && "steps" in value;
}

/** Derivations that lessons show because they do not hold. */
export const refuted: readonly derivations.Derivation[] = [derivations.printedSoftmax];

/** Every derivation that a lesson can import, whether or not it holds. */
export const exported: readonly ExportedDerivation[] = derivationsIn(derivations);
