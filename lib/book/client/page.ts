import { fitFrames } from "./frames.js";
import { scrollByKeyboard } from "./scrollers.js";
import { searchBox } from "./searchBox.js";
import { themeButton } from "./themeButton.js";

// What every page needs. The search brings its index when it is first used.
themeButton(document);
fitFrames(document);
scrollByKeyboard(document);
searchBox(document);
