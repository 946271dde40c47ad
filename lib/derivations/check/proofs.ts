import type { StepClaim } from "../cases/stepClaim.js";
import { Prover } from "../prove/prover.js";
import { assumptionNamed } from "../setting/assumption.js";
import type { Setting } from "../setting/derivation.js";
import { type SizeName, Vocabulary } from "../setting/vocabulary.js";
import { proveClaim } from "./proveClaim.js";

/**
 * The proofs of one setting. A size with several listed values is a symbol, so that a proof holds for every
 * value from the least on; a size with a single value is that number, and the free indices take each of
 * their values.
 */
export class Proofs {
  private readonly vocabulary: Vocabulary;
  private readonly provers: readonly Prover[];

  constructor(private readonly setting: Setting) {
    this.vocabulary = new Vocabulary(setting);
    const { sizes = [], samples = [], all = [] } = setting;
    const listed: [SizeName, readonly number[]][] = [
      ["n", sizes],
      ["N", samples],
    ];
    const least = listed.flatMap(([name, values]) =>
      values.length > 1 ? [[name, Math.min(...values)] as const] : [],
    );
    const fixed = listed.flatMap(([name, values]) =>
      values.length === 1 ? [[name, values[0]] as const] : [],
    );
    const formSizes = { least: new Map(least), fixed: new Map(fixed) };
    this.provers = choices(all, formSizes.fixed.get("n")).map(
      (indices) => new Prover(this.vocabulary, formSizes, indices),
    );
  }

  /** Whether a claim is proved from the hypotheses that it names. */
  prove(claim: StepClaim): boolean {
    const assumptions = claim.since.map((name) => assumptionNamed(name, this.setting));
    return this.provers.every((prover) => proveClaim(claim, assumptions, prover, this.vocabulary));
  }
}

/** The values of the free indices: themselves where n is a symbol, otherwise every choice of numerals. */
function choices(free: readonly string[], n: number | undefined): ReadonlyMap<string, string>[] {
  const valuesOf = (index: string) =>
    n === undefined ? [index] : Array.from({ length: n }, (_, k) => `${k + 1}`);
  return free.reduce<ReadonlyMap<string, string>[]>(
    (all, index) =>
      all.flatMap((choice) => valuesOf(index).map((value) => new Map([...choice, [index, value]]))),
    [new Map()],
  );
}
