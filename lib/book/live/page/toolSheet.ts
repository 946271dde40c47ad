import { bookRoot } from "../../markup/bookRoot.js";

/** Adds the style sheet of tools and dialogs, once; resolves when it has loaded, or cannot be. */
export function addToolSheet(page: Document): Promise<void> {
  const shown = page.querySelector<HTMLLinkElement>("link[href$='assets/tools.css']");
  const sheet = shown ?? page.createElement("link");
  if (sheet.sheet) return Promise.resolve();
  const loaded = new Promise<void>((resolve) => {
    sheet.addEventListener("load", () => resolve());
    sheet.addEventListener("error", () => resolve());
  });
  if (!shown) {
    sheet.rel = "stylesheet";
    sheet.href = `${bookRoot()}assets/tools.css`;
    page.head.append(sheet);
  }
  return loaded;
}
