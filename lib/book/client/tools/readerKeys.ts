import { isTyping, singleKeysAct } from "./singleKeys.js";

/** Handles the keys that work anywhere on a page, except while a reader types. */
export function readerKeys(page: Document): (event: KeyboardEvent) => void {
  return (event) => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey || isTyping(event) || event.defaultPrevented) return;
    if (key === "?") void import("./keysDialog.js").then(({ showKeys }) => showKeys(page));
    if (!singleKeysAct() || page.querySelector("dialog[open]")) return;
    if (key === "/") {
      event.preventDefault();
      page.querySelector<HTMLElement>("input[type=search]")?.focus();
    } else if (key === "n") follow(page, "next");
    else if (key === "p") follow(page, "prev");
    else if (key === "j") goToCell(page, 1);
    else if (key === "k") goToCell(page, -1);
  };
}

function follow(page: Document, direction: "prev" | "next"): void {
  page.querySelector<HTMLElement>(`.neighbours a[rel=${direction}]`)?.click();
}

/** Moves the focus to the Run button of the first cell below the top of the window or of the last one above it. */
function goToCell(page: Document, step: 1 | -1): void {
  const buttons = [...page.querySelectorAll<HTMLElement>('.cell [data-live="run"]')];
  const sections = buttons.map((button) => button.closest(".cell") as HTMLElement);
  const now = sections.findIndex((section) => section.contains(page.activeElement));
  const below = sections.findIndex((section) => section.getBoundingClientRect().top > top);
  const first = below < 0 ? sections.length : below;
  const next = now >= 0 ? now + step : step > 0 ? first : first - 1;
  if (!sections[next]) return;
  sections[next].scrollIntoView({ block: "nearest" });
  buttons[next].focus();
}

/** The height of the bar above the text, in pixels. */
const top = 60;
