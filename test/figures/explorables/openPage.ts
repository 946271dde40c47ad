import { parseHTML } from "linkedom";

/** A page with one explorable, whose scripts have run. */
export interface Page {
  root: Element;
  picture(): Element | null;
  text(): string;
  /** Sets the slider of this name and dispatches its input event. */
  move(name: string, value: number): void;
}

/** Parses a page and then runs its scripts, in the order of a browser. */
export function openPage(html: string): Page {
  const { document, Event } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const script of document.querySelectorAll("script"))
    new Function("document", script.textContent ?? "")(document);
  const root = document.querySelector("figure") as Element;
  return {
    root,
    picture: () => root.querySelector('[data-part="picture"] > *'),
    text: () => root.querySelector('[data-part="text"]')?.textContent ?? "",
    move(name, value) {
      const input = root.querySelector(`input[name="${name}"]`) as HTMLInputElement;
      input.value = String(value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
  };
}
