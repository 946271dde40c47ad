/** The result that `npm run bench -- --save` stored: speed and accuracy of the batch losses and of other libraries. */
export interface Benchmark {
  /** The date, as 2026-01-31. */
  readonly date: string;
  readonly machine: BenchmarkMachine;
  /** The versions of the contestants that have one, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly BenchmarkCase[];
  readonly accuracy: readonly BenchmarkError[];
}

/** The machine on which the benchmark ran. */
export interface BenchmarkMachine {
  readonly processor: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
}

/** One pass over one batch. */
export interface BenchmarkCase {
  /** The softmax with class indices or soft targets, the sigmoid with one label a sample or a row of labels. */
  readonly loss: "softmax" | "softTargets" | "sigmoid" | "multiLabel";
  readonly samples: number;
  readonly classes: number;
  readonly precision: "float32" | "float64";
  /** "forward" is the loss alone, "gradient" the loss with its gradient. */
  readonly pass: "forward" | "gradient";
  /** The CPU time of one call of our library, in milliseconds. */
  readonly milliseconds: number;
  readonly ratios: readonly BenchmarkRatio[];
}

/** The CPU time of a contestant as a multiple of ours; above 1, ours is faster. */
export interface BenchmarkRatio {
  readonly name: string;
  /** "ours": our library in another form; "browser": also runs in a browser; "floor": a lower bound, in C. */
  readonly kind: "ours" | "browser" | "native" | "floor";
  readonly ratio: number;
}

/** The largest error of a contestant, compared with 60-digit arithmetic, in units in the last place. */
export interface BenchmarkError {
  readonly name: string;
  readonly precision: "float32" | "float64";
  readonly of: "loss" | "gradient";
  /** "plain": random batches; "extreme": equal, masked or huge scores; "sure": a nearly certain answer. */
  readonly on: "plain" | "extreme" | "sure";
  readonly ulps: number;
}
