import { local } from "../../../text/local.js";

/** Adds a button to each piece of code that is not a cell, whose button is beside Run. */
export function addCopyButtons(page: Document): void {
  for (const code of page.querySelectorAll("main pre:not(.source, .output, .cell *)")) {
    const box = page.createElement("div");
    box.className = "copied";
    code.replaceWith(box);
    box.append(code, copyButton(page));
  }
}

/** A button that copies the code above it; toolClicks.ts handles it. */
export function copyButton(
  page: Document,
  label: string = local({ en: "Copy this code", zh: "复制这段代码" }),
): HTMLElement {
  const button = page.createElement("button");
  button.type = "button";
  button.dataset.tool = "copy";
  button.textContent = local({ en: "Copy", zh: "复制" });
  button.setAttribute("aria-label", label);
  return button;
}
