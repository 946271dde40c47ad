/** What `npm run bench -- --save` stored: how fast and how exact the batch losses were beside others'. */
export interface Benchmark {
  /** The day, as 2026-01-31. */
  readonly date: string;
  readonly machine: BenchmarkMachine;
  /** Of the contestants that have one, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly BenchmarkCase[];
  readonly accuracy: readonly BenchmarkError[];
}

export interface BenchmarkMachine {
  readonly processor: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
}

/** One pass over one batch. */
export interface BenchmarkCase {
  readonly loss: "softmax" | "sigmoid";
  readonly samples: number;
  readonly classes: number;
  readonly precision: "float32" | "float64";
  /** The loss alone, or with its gradient. */
  readonly pass: "forward" | "gradient";
  /** CPU time of one call of ours, in milliseconds. */
  readonly milliseconds: number;
  readonly ratios: readonly BenchmarkRatio[];
}

/** A contestant's time as a multiple of ours: above 1, ours is faster. */
export interface BenchmarkRatio {
  readonly name: string;
  /** Ours in another form; what runs in a browser too; native code; what no program beats by much. */
  readonly kind: "ours" | "browser" | "native" | "floor";
  readonly ratio: number;
}

/** The largest error of a contestant against 60 digits, in units in the last place. */
export interface BenchmarkError {
  readonly name: string;
  readonly precision: "float32" | "float64";
  readonly of: "loss" | "gradient";
  /** Batches with nothing special; with equal, masked or huge scores; with a nearly certain answer. */
  readonly on: "plain" | "extreme" | "sure";
  readonly ulps: number;
}
