import type { ModuleTable } from "./modules.js";

/**
 * The modules that a cell of the book can import, besides tslab: those that notebooks import. The bundler
 * puts each into separate files, which the browser fetches when a cell first uses a name of the module.
 */
export const moduleTable: ModuleTable = {
  "@course/lib": () => import("../losses/index.js"),
  "@course/lib/batch": () => import("../batch/index.js"),
  "@course/lib/coding": () => import("../coding/index.js"),
  "@course/lib/data": () => import("../data/index.js"),
  "@course/lib/derivations": () => import("../derivations/index.js"),
  "@course/lib/errata": () => import("../errata/index.js"),
  "@course/lib/figures": () => import("../figures/index.js"),
  "@course/lib/lessons": () => import("../lessons/index.js"),
  "@course/lib/metrics": () => import("../metrics/index.js"),
  "@course/lib/thousand": () => import("../thousand/index.js"),
  "@course/lib/training": () => import("../training/index.js"),
  "@observablehq/plot": () => import("@observablehq/plot"),
  mathjs: () => import("mathjs"),
};
