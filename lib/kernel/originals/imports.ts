import { Module } from "node:module";

/**
 * Keeps from the kernel what a cell replaces in Node's modules, such as `fs.readFileSync`. `syncBuiltinESMExports`, which
 * libraries for tests call, would put it into the kernel's own imports, for good. Cells, and what they import beside the
 * notebook, are CommonJS, and see what was replaced without it.
 */
export function keepImports(): void {
  Object.assign(Module, { syncBuiltinESMExports: () => {} });
}
