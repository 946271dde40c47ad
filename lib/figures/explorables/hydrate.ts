import type { View } from "./view.js";

/**
 * Connects the sliders of an explorable to its picture. It runs in the reader's page, which gets the source
 * text of this function alone, so it uses only its arguments and the page.
 */
export function hydrate(id: string, view: (at: Record<string, number>) => View): void {
  const selector = `[data-explorable="${id}"]:not([data-live])`;
  for (const root of document.querySelectorAll<HTMLElement>(selector)) {
    root.dataset.live = "";
    const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const [picture, text, controls] = ["picture", "text", "controls"].map(part);
    const inputs = [...root.querySelectorAll<HTMLInputElement>("input[type=range]")];
    if (!picture || !text || !controls) continue;
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
