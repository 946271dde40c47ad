import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

// With -ffinite-math-only GCC compiles a > b ? a : b to a maximum instruction. Not -ffast-math, which would remove the
// rounding by adding and subtracting a large number.
const flags = "-O3 -march=native -fvect-cost-model=unlimited -ffinite-math-only -fno-signed-zeros";

/** Compiles the C program for this machine's processor. Without a compiler there is no binary, and reports say so. */
export function compileFloor(binary: string): void {
  rmSync(binary, { force: true });
  const source = fileURLToPath(new URL("../../floor/floor.c", import.meta.url));
  const compiler = process.env.CC ?? "cc";
  spawnSync(compiler, [...flags.split(" "), "-o", binary, source, "-lm"], { stdio: "ignore" });
}
