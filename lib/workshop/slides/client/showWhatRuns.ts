import type { RevealApi } from "reveal.js";

/** Shows what a cell puts out when it is run, as if its speaker had asked for it by a click. */
export function showWhatRuns(page: Document, deck: RevealApi): void {
  const seen = new MutationObserver((changes) => {
    for (const { target } of changes) {
      if ((target as HTMLElement).dataset.state !== "running") continue;
      const waiting = () =>
        deck.getCurrentSlide().contains(target) &&
        (target as HTMLElement).querySelector(".outputs.fragment:not(.visible)");
      while (waiting() && deck.nextFragment());
    }
  });
  for (const cell of page.querySelectorAll(".cell"))
    seen.observe(cell, { attributeFilter: ["data-state"] });
}
