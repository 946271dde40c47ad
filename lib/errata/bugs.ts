import type { Bug } from "./bug.js";
import { lossBugs } from "./lossBugs.js";
import { meanBugs } from "./meanBugs.js";
import { roundingBugs } from "./roundingBugs.js";
import { slopeBugs } from "./slopeBugs.js";
import { softmaxBugs } from "./softmaxBugs.js";
import { targetBugs } from "./targetBugs.js";

/** All bugs of the errata lab. */
export const bugs: readonly Bug[] = [
  ...softmaxBugs,
  ...roundingBugs,
  ...lossBugs,
  ...targetBugs,
  ...slopeBugs,
  ...meanBugs,
];

/** The bugs that no generic test kills, by id, each with the reason. */
export const survivors: Readonly<Record<string, Bug["symptom"]>> = {
  "log-scores": {
    en: "It computes the same number, so no test can tell it apart.",
    zh: "它算出同样的数，因此任何测试都分辨不出。",
  },
  "smoothing-others-only": {
    en: "Both conventions give a distribution; only a stored value tells them apart.",
    zh: "两种约定都给出分布；只有存好的数值才能分辨。",
  },
};
