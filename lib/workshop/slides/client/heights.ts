/** The height in pixels of the slide; offsetHeight would be in those of the part, which may be zoomed. */
export function heightOf(part: Element): number {
  return part.getBoundingClientRect().height;
}

/** Parts of a pixel by which heights may differ from their sum. */
const rounding = 0.5;

/** The first part that ends below a line, such as the end of the slide; −1 if there is none. */
export function below(parts: readonly Element[], line: number): number {
  return parts.findIndex((part) => part.getBoundingClientRect().bottom > line + rounding);
}

/** The first of the parts that announce a part, from which on they belong together. */
export function announced(parts: readonly Element[], part: number): number {
  let from = part;
  while (from > 0 && announces(parts[from - 1])) from -= 1;
  return from;
}

/** Whether a part is a heading, or a text that ends in a colon or stands above a list. */
function announces({ tagName, textContent, nextElementSibling: next }: Element): boolean {
  if (tagName !== "P") return /^H\d$/.test(tagName);
  return /[:：]\s*$/.test(textContent ?? "") || /^[OU]L$/.test(next?.tagName ?? "");
}
