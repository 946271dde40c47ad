import { simdText } from "./simdText.js";

type SoftmaxExport = (
  logits: number,
  slopes: number,
  labels: number,
  factors: number,
  odds: number,
  gaps: number,
  rows: number,
  classes: number,
  spread: number,
  keep: boolean,
) => void;

type SigmoidExport = (
  logits: number,
  targets: number,
  exponentials: number,
  stats: number,
  count: number,
  factor: number,
  keep: boolean,
) => void;

/** What assembly/simd.ts exports: a function for each precision, and the memory they work in. */
export interface SimdModule {
  readonly memory: WebAssembly.Memory;
  readonly softmax32: SoftmaxExport;
  readonly softmax64: SoftmaxExport;
  readonly sigmoid32: SigmoidExport;
  readonly sigmoid64: SigmoidExport;
}

/** The first byte of the memory that callers may use. The module keeps its own data below it. */
export const FREE = 8192;

/** The most memory that is used, in bytes: it never shrinks, so it would be kept after a single huge row. */
const MOST = 2 ** 24;

/** The memory of the module, read as numbers of each kind. */
export interface Views {
  readonly floats: Float32Array;
  readonly doubles: Float64Array;
  readonly integers: Int32Array;
}

/** The compiled module, or `undefined` where WebAssembly or its vectors are missing. Needs no file. */
export function simdModule(): SimdModule | undefined {
  try {
    const bytes = Uint8Array.from(atob(simdText), (letter) => letter.charCodeAt(0));
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as SimdModule;
  } catch {
    return undefined;
  }
}

let views: Views | undefined;

/**
 * Views of the memory, which is enlarged to `bytes` if it is smaller; undefined if that is more than MOST, or more than
 * there is.
 */
export function reserve({ memory }: SimdModule, bytes: number): Views | undefined {
  if (bytes > MOST) return undefined;
  const missing = bytes - memory.buffer.byteLength;
  try {
    if (missing > 0) memory.grow(Math.ceil(missing / 65_536));
  } catch {
    return undefined;
  }
  const { buffer } = memory;
  // Growing detaches the old buffer. Otherwise the views are kept: making them takes longer than a small batch.
  if (views?.floats.buffer !== buffer)
    views = {
      floats: new Float32Array(buffer),
      doubles: new Float64Array(buffer),
      integers: new Int32Array(buffer),
    };
  return views;
}
