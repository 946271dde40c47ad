/**
 * A thousand classes: what a network with 1000 scores says about four pictures, and a model of 1000 words that is trained
 * on the prose of this course.
 *
 * - pictures: imageClasses, pictureScores, pictureSheet
 * - text: courseProse, vocabulary, wordSamples
 * - the next word: createNextWordModel, nextWordScores, nextWordLoss, trainNextWord
 */
export { courseProse, type Paragraph, type ProseParts } from "./courseProse.js";
export { imageClasses } from "./imageClasses.js";
export { nextWordLoss } from "./nextWordLoss.js";
export { createNextWordModel, type NextWordModel, nextWordScores } from "./nextWordModel.js";
export { pictureScores } from "./pictureScores.js";
export { pictureSheet } from "./pictureSheet.js";
export type { PictureScores } from "./readPictureScores.js";
export { type NextWordEpoch, type NextWordOptions, trainNextWord } from "./trainNextWord.js";
export { vocabulary } from "./wordClasses.js";
export { type WordSamples, wordSamples } from "./wordSamples.js";
