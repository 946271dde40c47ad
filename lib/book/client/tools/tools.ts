import { addToolSheet } from "../../live/page/toolSheet.js";
import { addCopyButtons } from "./copyButtons.js";
import { addPermalinks } from "./permalinks.js";
import { readerKeys } from "./readerKeys.js";
import { searchBox } from "./searchBox.js";
import { Toast } from "./toast.js";
import { toolClicks } from "./toolClicks.js";

/**
 * Adds what a page offers beyond reading: links to its places, copy buttons, keys, the search and what can be taken
 * along.
 *
 * @returns the handler of clicks and keys, for those that came before the tools had loaded
 */
export function addTools(page: Document): (event: Event) => void {
  searchBox(page);
  const keys = readerKeys(page);
  const clicks = toolClicks(page, new Toast(page));
  void addToolSheet(page).then(() => {
    addPermalinks(page); // unstyled, they would shift the text
    addCopyButtons(page);
  });
  const act = (event: Event): void => {
    if (event.type === "keydown") keys(event as KeyboardEvent);
    else clicks(event);
  };
  page.addEventListener("keydown", act);
  page.addEventListener("click", act);
  return act;
}
