import { announced, below } from "./heights.js";

/** What can be cut between its children. */
const divisible = "ul, ol, table, tbody, .table, .outputs, .output.rich";

/**
 * Cuts a list, a table or what a cell puts out, so that it ends above a line.
 *
 * @returns what was cut off, with the head of its table; undefined if nothing above the line would be left
 */
export function cut(part: Element, line: number): HTMLElement | undefined {
  const outputs = part.querySelector(":scope > .hidden-source ~ .outputs");
  return cutOff(outputs ?? part, line);
}

function cutOff(part: Element, line: number): HTMLElement | undefined {
  if (part.matches("pre.output")) return cutText(part as HTMLElement, line);
  const children = [...part.children];
  const first = below(children, line);
  if (first < 0 || !part.matches(divisible)) return undefined;
  const inside = cutOff(children[first], line);
  const from = inside ? first + 1 : announced(children, first) || first;
  const isLeft =
    inside !== undefined || children.slice(0, from).some(({ tagName }) => tagName !== "THEAD");
  if (!isLeft) return undefined;
  const rest = part.cloneNode(false) as HTMLElement;
  rest.removeAttribute("id");
  rest.classList.remove("fragment");
  if (part.tagName === "OL") rest.setAttribute("start", String(from + 1));
  const head = part.querySelector(":scope > thead")?.cloneNode(true);
  rest.append(...(head ? [head] : []), ...(inside ? [inside] : []), ...children.slice(from));
  return rest;
}

/** Cuts what a cell has printed between two lines. */
function cutText(text: HTMLElement, line: number): HTMLElement | undefined {
  const lines = (text.textContent ?? "").split("\n");
  const rest = text.cloneNode(false) as HTMLElement;
  for (let count = lines.length - 1; count > 0; count -= 1) {
    text.textContent = lines.slice(0, count).join("\n");
    if (below([text], line) >= 0) continue;
    rest.textContent = lines.slice(count).join("\n");
    return rest;
  }
  text.textContent = lines.join("\n");
  return undefined;
}
