import { pictureScoresText } from "./pictureScoresText.js";
import { type PictureScores, readPictureScores } from "./readPictureScores.js";

/**
 * What SqueezeNet, a network with 1000 classes, says about four photographs: the scores of all classes, before softmax.
 *
 * The network applies ReLU after its last layer of weights, so no score is negative. The scores are stored with four
 * decimals. Nobody noted a label for these pictures: whoever computes a loss decides what is true.
 *
 * @returns the pictures in the order of pictureSheet, with 1000 scores each
 * @throws {Error} if the stored scores are damaged
 * @example
 * pictureScores().map(({ name }) => name); // ["chelsea", "coffee", "rocket", "astronaut"]
 * pictureScores()[1].scores[967]; // 23.0579
 * @see Iandola et al., SqueezeNet: AlexNet-level accuracy with 50x fewer parameters (2016); lib/thousand/LICENCES.md
 */
export function pictureScores(): PictureScores[] {
  return readPictureScores(pictureScoresText);
}
