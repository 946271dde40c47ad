import type { DeltaAtom, Form } from "../forms/atom.js";
import { isNumeral } from "../forms/atoms.js";
import type { Sums } from "../forms/sums.js";
import { Fraction } from "../numbers/fraction.js";

/**
 * Whether a form is 0, whether or not the indices of each δ are equal: for δ_ik it must be 0 with k in the
 * place of i, and with δ_ik = 0. One of the two is the case.
 */
export function isZeroInEveryCase(form: Form, sums: Sums): boolean {
  if (form.isZero) return true;
  const delta = freeDelta(form, sums);
  if (delta === undefined) return false;
  const { name, left, right } = delta;
  const [from, to] = isNumeral(left) ? [right, left] : [left, right];
  const apart = sums.rewrite(form, (atom) => (atom === name ? Fraction.zero : undefined));
  return isZeroInEveryCase(apart, sums) && isZeroInEveryCase(sums.withIndex(form, from, to), sums);
}

/** A δ whose indices are not bound by a sum. */
function freeDelta(form: Form, sums: Sums): (DeltaAtom & { readonly name: string }) | undefined {
  let found: (DeltaAtom & { readonly name: string }) | undefined;
  const isFree = (index: string) => !/^[#~]/.test(index);
  sums.rewrite(form, (name, atom) => {
    if (atom.kind === "delta" && isFree(atom.left) && isFree(atom.right))
      found ??= { ...atom, name };
    return undefined;
  });
  return found;
}
