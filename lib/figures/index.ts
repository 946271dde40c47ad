/**
 * Figures as SVG text, one figure a file: numbers in, text out.
 *
 * - drawing: what figures share, such as axes, labels, colours, texts, and the SVG itself
 * - explorables: pictures with sliders, as HTML with a script
 */
export { baseHypotheses, type PrintedLoss } from "./baseHypotheses.js";
export { benchmarkRatios } from "./benchmarkRatios.js";
export { bitsOfCharacters, type CharacterBits } from "./bitsOfCharacters.js";
export {
  type CodeLengthBarsOptions,
  type CodeLengthRow,
  codeLengthBars,
} from "./codeLengthBars.js";
export {
  type DecisionRegionsOptions,
  decisionRegions,
  type PlacedSample,
} from "./decisionRegions.js";
export {
  type DistributionBarsOptions,
  type DistributionRow,
  distributionBars,
} from "./distributionBars.js";
export type { FigureOptions, FigureText, Label } from "./drawing/figureText.js";
export { drawFigure, type Panel } from "./drawing/svg.js";
export { type EntropyCurveOptions, entropyCurve } from "./entropyCurve.js";
export { type Explorable, explorable, type Slider, type Tools } from "./explorables/explorable.js";
export { exploreBinaryCrossEntropy } from "./explorables/exploreBinaryCrossEntropy.js";
export { exploreLearningSlowdown } from "./explorables/exploreLearningSlowdown.js";
export { exploreSimplex } from "./explorables/exploreSimplex.js";
export { exploreSoftmax } from "./explorables/exploreSoftmax.js";
export type { View } from "./explorables/view.js";
export { type Approximation, type ExponentialError, exponentialError } from "./exponentialError.js";
export { type FileSize, fileSizes } from "./fileSizes.js";
export {
  type DifferenceErrors,
  finiteDifferenceError,
  type StepError,
} from "./finiteDifferenceError.js";
export { type Forecast, type ForecastRow, type ForecastsOptions, forecasts } from "./forecasts.js";
export { type GradientArrowsOptions, gradientArrows } from "./gradientArrows.js";
export { type IntervalPart, type IntervalRow, intervals } from "./intervals.js";
export { type KillGridRow, type KillGridTest, killGrid } from "./killGrid.js";
export { likelihoodUnderflow } from "./likelihoodUnderflow.js";
export { type LossCurveOptions, type LossMark, lossCurve } from "./lossCurve.js";
export { type NetworkLayer, network } from "./network.js";
export { type NetworkOutputsOptions, networkOutputs } from "./networkOutputs.js";
export { oneOutputTwoOutputs } from "./oneOutputTwoOutputs.js";
export { type Picture, type PictureGridOptions, pictureGrid } from "./pictureGrid.js";
export { type LocalLoss, probabilityTimesSlope } from "./probabilityTimesSlope.js";
export { type RankedPrediction, rankedProbabilities } from "./rankedProbabilities.js";
export { type ReliabilityRun, reliabilityDiagram } from "./reliabilityDiagram.js";
export { type ScoreDifferenceOptions, type ScorePair, scoreDifference } from "./scoreDifference.js";
export { sigmoidAsSoftmax } from "./sigmoidAsSoftmax.js";
export { type SigmoidSaturationOptions, sigmoidSaturation } from "./sigmoidSaturation.js";
export { type SimplexOptions, type SimplexPoint, simplex } from "./simplex.js";
export {
  type Answer,
  type Implementation,
  type StabilityCliffsOptions,
  stabilityCliffs,
} from "./stabilityCliffs.js";
export {
  type ReferenceLine,
  type TrainingCurvesOptions,
  type TrainingRun,
  trainingCurves,
} from "./trainingCurves.js";
