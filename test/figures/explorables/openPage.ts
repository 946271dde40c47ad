import { parseHTML } from "linkedom";

/** A reader's page with one explorable in it, whose scripts have run. */
export interface Page {
  root: Element;
  picture(): Element | null;
  text(): string;
  /** Moves the slider of this name, as a key or a finger would. */
  move(name: string, value: number): void;
}

/** Opens a page as a browser does: the HTML first, then its scripts. */
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
