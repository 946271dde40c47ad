/** A button with its text and the name that screen readers say. */
export function plainButton(page: Document, text: string, label: string): HTMLElement {
  const element = page.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.setAttribute("aria-label", label);
  return element;
}
