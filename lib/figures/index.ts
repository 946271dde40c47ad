export {
  type DistributionBarsOptions,
  type DistributionRow,
  distributionBars,
} from "./distributionBars.js";
export type { FigureOptions, FigureText, Label } from "./figureText.js";
export { likelihoodUnderflow } from "./likelihoodUnderflow.js";
export { type LossCurveOptions, type LossMark, lossCurve } from "./lossCurve.js";
export { drawFigure, type Panel } from "./svg.js";
