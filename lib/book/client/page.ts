import { talkToFrames } from "./frames.js";
import { languageSwitch } from "./languageSwitch.js";
import { followLearner } from "./learner.js";
import { scrollByKeyboard } from "./scrollers.js";
import { themeButton } from "./themeButton.js";
import { toolsLater } from "./toolsLater.js";

// The script of every page. The search and other tools load on first use.
themeButton(document);
talkToFrames(document);
scrollByKeyboard(document);
followLearner(document);
toolsLater(document);
languageSwitch(document);
