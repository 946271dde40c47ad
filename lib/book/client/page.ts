import { talkToFrames } from "./frames.js";
import { followLearner } from "./learner.js";
import { scrollByKeyboard } from "./scrollers.js";
import { searchBox } from "./searchBox.js";
import { themeButton } from "./themeButton.js";

// What every page needs. The search brings its index when it is first used.
themeButton(document);
talkToFrames(document);
scrollByKeyboard(document);
searchBox(document);
followLearner(document);
