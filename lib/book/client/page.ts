import { talkToFrames } from "./frames.js";
import { followLearner } from "./learner.js";
import { scrollByKeyboard } from "./scrollers.js";
import { searchBox } from "./searchBox.js";
import { themeButton } from "./themeButton.js";

// The script of every page. The search loads its index on first use.
themeButton(document);
talkToFrames(document);
scrollByKeyboard(document);
searchBox(document);
followLearner(document);
