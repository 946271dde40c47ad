import type { Derivation } from "@course/lib/derivations";
import { parse } from "../../lib/derivations/formulas/parse.js";
import { print } from "../../lib/derivations/formulas/print.js";
import { mutants } from "./mutants.js";

/** A derivation with one slip in one place, and only the steps that should be refuted because of it. */
export interface Edit {
  /** `line 2`, `definition p_i`. */
  readonly place: string;
  /** The formula there after the slip. */
  readonly text: string;
  readonly derivation: Derivation;
}

/** Every single slip in the start, in a line, or in a definition. */
export function edits(derivation: Derivation): Edit[] {
  const { start, steps, definitions = {} } = derivation;
  const lines = [start, ...steps.map(({ to }) => to)];
  const first = steps.slice(0, 1);
  return [
    ...slipsIn(start, derivation).map((text) => ({
      place: "start",
      text,
      derivation: { ...derivation, start: text, steps: first },
    })),
    ...steps.flatMap((step, k) =>
      slipsIn(step.to, derivation)
        .filter((text) => text !== print(parse(lines[k])))
        .map((text) => {
          // An inequality may give away more than it should; then the lines below no longer follow.
          const below = step.relation === ">=" ? steps.slice(k + 1) : [];
          const edited = [{ ...step, to: text }, ...below];
          const place = `line ${k + 1}`;
          return { place, text, derivation: { ...derivation, start: lines[k], steps: edited } };
        }),
    ),
    ...Object.entries(definitions).flatMap(([name, formula]) =>
      slipsIn(formula, derivation).map((text) => ({
        place: `definition ${name}`,
        text,
        derivation: { ...derivation, definitions: { ...definitions, [name]: text } },
      })),
    ),
  ];
}

function slipsIn(formula: string, { domain, definitions = {} }: Derivation): string[] {
  const names = [...Object.keys(domain), ...Object.keys(definitions)];
  const letters = names.filter((name) => /^[A-Za-z]+(_[a-z])?$/.test(name));
  const original = parse(formula);
  const texts = new Set(mutants(original, letters).map(print));
  texts.delete(print(original));
  return [...texts];
}
