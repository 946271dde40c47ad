export {
  type DistributionBarsOptions,
  type DistributionRow,
  distributionBars,
} from "./distributionBars.js";
export type { FigureOptions, FigureText, Label } from "./drawing/figureText.js";
export { drawFigure, type Panel } from "./drawing/svg.js";
export { likelihoodUnderflow } from "./likelihoodUnderflow.js";
export { type LossCurveOptions, type LossMark, lossCurve } from "./lossCurve.js";
