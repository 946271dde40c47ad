import { shownPath } from "../files/shownPath.js";
import { argMax, softmax } from "../losses/index.js";
import { loadModel, readPicture } from "../model/modelFile.js";
import { squeezeNetScores } from "../model/squeezeNetScores.js";
import { told } from "../text/told.js";
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
    told({
      en: `SqueezeNet ${fetched ? "was fetched into" : "is in"} ${shownPath(path)}.\n`,
      zh: `SqueezeNet ${fetched ? "已下载到" : "在"} ${shownPath(path)}。\n`,
    }),
  );
  const classes = imageClasses();
  let differ = 0;
  for (const { name, scores: stored } of pictureScores()) {
    const scores = squeezeNetScores(network, await readPicture(name));
    const best = argMax(scores);
    const difference = Math.max(...scores.map((score, k) => Math.abs(score - stored[k])));
    if (!(difference < ALIKE)) differ += 1;
    process.stdout.write(
      told({
        en: `${name}: ${classes[best]}, p = ${softmax(scores)[best].toFixed(4)}; from the stored scores it differs by ${difference.toFixed(5)} at most.\n`,
        zh: `${name}：${classes[best]}，p = ${softmax(scores)[best].toFixed(4)}；与存储的得分最多相差 ${difference.toFixed(5)}。\n`,
      }),
    );
  }
  process.stdout.write(
    told(
      differ === 0
        ? { en: "Network and stored scores agree.\n", zh: "网络与存储的得分一致。\n" }
        : { en: "Network and stored scores do not agree.\n", zh: "网络与存储的得分不一致。\n" },
    ),
  );
  return differ === 0 ? 0 : 1;
}
