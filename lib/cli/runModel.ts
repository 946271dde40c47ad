import { shownPath } from "../files/shownPath.js";
import { argMax, softmax } from "../losses/index.js";
import { loadModel, readPicture } from "../model/modelFile.js";
import { squeezeNetScores } from "../model/squeezeNetScores.js";
import { imageClasses, pictureScores } from "../thousand/index.js";

/** The stored scores have four decimals, and sums in single precision differ a little less than that. */
const ALIKE = 1e-4;

/**
 * `npm run model`: fetches SqueezeNet, runs it on the four pictures of lesson 11, and compares its scores with the stored
 * ones.
 *
 * @returns the exit code: 1 if a score differs
 */
export async function runModel(): Promise<number> {
  const { network, path, fetched } = await loadModel();
  process.stdout.write(
    `SqueezeNet ${fetched ? "was fetched into" : "is in"} ${shownPath(path)}.\n`,
  );
  const classes = imageClasses();
  let differ = 0;
  for (const { name, scores: stored } of pictureScores()) {
    const scores = squeezeNetScores(network, await readPicture(name));
    const best = argMax(scores);
    const difference = Math.max(...scores.map((score, k) => Math.abs(score - stored[k])));
    if (!(difference < ALIKE)) differ += 1;
    process.stdout.write(
      `${name}: ${classes[best]}, p = ${softmax(scores)[best].toFixed(4)}; from the stored scores it differs by ${difference.toFixed(5)} at most.\n`,
    );
  }
  process.stdout.write(
    differ === 0
      ? "Network and stored scores agree.\n"
      : "Network and stored scores do not agree.\n",
  );
  return differ === 0 ? 0 : 1;
}
