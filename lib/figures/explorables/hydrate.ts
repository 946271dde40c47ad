import type { View } from "./view.js";

/**
 * Connects the sliders of an explorable to its picture. It runs in the reader's page, which gets the source
 * text of this function alone, so it uses only its argument and the page. The view is in the page as text, too: the book
 * runs no script of an output, and draws the view in a worker (lib/book/markup/frame.ts).
 */
export function hydrate(id: string): void {
  const selector = `[data-explorable="${id}"]:not([data-live])`;
  for (const root of document.querySelectorAll<HTMLElement>(selector)) {
    root.dataset.live = "";
    const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const [picture, text, controls] = ["picture", "text", "controls"].map(part);
    const inputs = [...root.querySelectorAll<HTMLInputElement>("input[type=range]")];
    if (!picture || !text || !controls) continue;
    const view: (at: Record<string, number>) => View = new Function(
      `"use strict"; return ${root.dataset.view};`,
    )();
    const draw = () => {
      const at: Record<string, number> = {};
      for (const input of inputs) {
        at[input.name] = Number(input.value);
        const output = input.parentElement?.querySelector("output");
        if (output) output.textContent = input.value;
      }
      const seen = view(at);
      picture.innerHTML = seen.svg;
      picture.firstElementChild?.setAttribute("role", "img");
      picture.firstElementChild?.setAttribute("aria-label", seen.alt);
      text.textContent = seen.text;
    };
    controls.addEventListener("input", draw);
    controls.hidden = false;
    // A browser that came back to the page may have kept the sliders where they were.
    draw();
  }
}
