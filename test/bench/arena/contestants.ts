import { fileURLToPath } from "node:url";

/** The kinds of contestants: our own, libraries that also run in a browser, native libraries, and C as a lower bound. */
export type Kind = "ours" | "browser" | "native" | "floor";

/** A contestant of the benchmark and how its process is started. */
export interface Entrant {
  readonly name: string;
  readonly kind: Kind;
  /** Commands that may start it; the first that reports `ready` is used. */
  readonly commands: readonly (readonly string[])[];
  /** Whether it only reads or copies the bytes and computes nothing, so that it has no answer to compare. */
  readonly silent?: boolean;
}

/** The contestant that all times are compared with: the library's WebAssembly. */
export const OURS = "simd";
/** The fused loop in C, whose time is the lower bound. */
export const FLOOR = "C fused";

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** All contestants, in the order of the report. */
export function entrants(floorBinary: string): Entrant[] {
  return [
    ours(OURS, "batch.js", "simd"),
    ours("typescript", "batch.js", "typescript"),
    ours("readable", "readable.js"),
    floor(FLOOR, [floorBinary, "fused"]),
    { ...floor("C memory", [floorBinary, "memory"]), silent: true },
    peer("tfjs-wasm", "browser", "tensorflow.mjs", "wasm"),
    peer("tfjs-cpu", "browser", "tensorflow.mjs", "cpu"),
    peer("onnxruntime-web", "browser", "onnxruntime.mjs", "onnxruntime-web"),
    peer("onnxruntime-node", "native", "onnxruntime.mjs", "onnxruntime-node"),
    peer("jax-js", "browser", "jax.mjs", "wasm"),
    peer("stdlib", "browser", "stdlib.mjs"),
    peer("ml-matrix", "browser", "mlMatrix.mjs"),
    peer("mathjs", "browser", "mathjs.mjs"),
    python("PyTorch", "with_torch"),
    python("NumPy", "with_numpy"),
    python("SciPy", "with_scipy"),
    python("scikit-learn", "with_sklearn"),
  ];
}

function ours(name: string, module: string, variant = ""): Entrant {
  return inNode(name, "ours", here(`dist/ours/${module}`), variant);
}

function peer(name: string, kind: Kind, module: string, variant = ""): Entrant {
  return inNode(name, kind, here(`peers/${module}`), variant);
}

function inNode(name: string, kind: Kind, module: string, variant: string): Entrant {
  const serve = here("dist/arena/serve.js");
  return { name, kind, commands: [[process.execPath, serve, module, variant]] };
}

/** A contestant in Python: $PYTHON or python3, or else the system's Python, which has the system's packages. */
function python(name: string, module: string): Entrant {
  const pythons = [process.env.PYTHON ?? "python3", "/usr/bin/python3"];
  const serve = here("python/serve.py");
  return { name, kind: "native", commands: pythons.map((path) => [path, serve, module]) };
}

function floor(name: string, command: readonly string[]): Entrant {
  return { name, kind: "floor", commands: [command] };
}
