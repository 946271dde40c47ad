import { isTyping, singleKeysAct } from "./tools/singleKeys.js";

const kinds = ["pointerover", "focusin", "keydown", "click"] as const;

/**
 * Loads the tools of a page (tools/tools.ts) when its reader first uses a pointer, a finger or a key, so that reading
 * stays fast. Clicks and keys until then are passed on to them. `/` moves to the search field at once, because what is
 * typed after it belongs there.
 */
export function toolsLater(page: Document): void {
  const missed: Event[] = [];
  let loading = false;
  const hear = (event: Event): void => {
    if ((event as KeyboardEvent).key === "/" && !isTyping(event) && singleKeysAct()) {
      event.preventDefault();
      page.querySelector<HTMLElement>("input[type=search]")?.focus();
    } else if (event.type === "click" || event.type === "keydown") missed.push(event);
    if (loading) return;
    loading = true;
    import("./tools/tools.js").then(
      ({ addTools }) => {
        for (const kind of kinds) page.removeEventListener(kind, hear);
        missed.forEach(addTools(page));
      },
      () => {
        loading = false; // the next event tries again
        missed.length = 0;
      },
    );
  };
  for (const kind of kinds) page.addEventListener(kind, hear);
}
