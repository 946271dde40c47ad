import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Finite-math lets GCC see a maximum in a > b ? a : b; more it may not assume, or rounding by adding and
// subtracting a large number would be optimised away.
const flags = "-O3 -march=native -fvect-cost-model=unlimited -ffinite-math-only -fno-signed-zeros";

/** Compiles the floor for this very machine; without a compiler the binary is absent, and so said. */
export function compileFloor(binary: string): void {
  rmSync(binary, { force: true });
  const source = fileURLToPath(new URL("../../floor/floor.c", import.meta.url));
  const compiler = process.env.CC ?? "cc";
  spawnSync(compiler, [...flags.split(" "), "-o", binary, source, "-lm"], { stdio: "ignore" });
}
