import type { ModuleTable } from "./modules.js";

/**
 * What a cell of the book can import, besides tslab: what notebooks import. The bundler puts each
 * into files of its own, which a reader's browser fetches when a cell first mentions something of it.
 */
export const moduleTable: ModuleTable = {
  "@course/lib": () => import("../losses/index.js"),
  "@course/lib/batch": () => import("../batch/index.js"),
  "@course/lib/derivations": () => import("../derivations/index.js"),
  "@course/lib/figures": () => import("../figures/index.js"),
  "@course/lib/lessons": () => import("../lessons/index.js"),
  "@course/lib/training": () => import("../training/index.js"),
  "@observablehq/plot": () => import("@observablehq/plot"),
  mathjs: () => import("mathjs"),
};
