import { cut } from "./cut.js";
import { narrow, shrink, stack, takeOutputs } from "./fitting.js";
import { announced, below, heightOf } from "./heights.js";
import { divideTall } from "./tallFigures.js";

/**
 * Divides slides that are too high, measured with the fonts of this computer: the first part that does not fit, and all
 * below it, go to a new slide in the same column. A part that is too high for a slide of its own is cut, or made to fit.
 *
 * @param isPrinted  whether all fragments are shown at once
 */
export async function paginate(page: Document, isPrinted: boolean): Promise<void> {
  await loaded(page);
  for (const figure of page.querySelectorAll<HTMLElement>("figure:has(> .picture)"))
    divideTall(figure);
  for (const box of page.querySelectorAll<HTMLElement>(".scrolls:not(pre), .katex-display"))
    narrow(box);
  for (const slide of page.querySelectorAll<HTMLElement>(".slides > .column > section"))
    divide(slide, isPrinted);
  page.querySelector(".reveal")?.classList.remove("measured");
}

/** The space below the last part, in pixels, into which a sum may hang: the same as that of .slide-body in deck.css. */
const roomForSigns = 12;

/** Waits until fonts and pictures have their sizes. */
async function loaded(page: Document): Promise<void> {
  page.body.getBoundingClientRect(); // asks for the fonts
  await page.fonts.ready;
  await Promise.all([...page.images].map((image) => image.decode().catch(() => {})));
}

function divide(slide: HTMLElement, isPrinted: boolean): void {
  const body = slide.querySelector(".slide-body") as HTMLElement;
  for (;;) {
    const parts = [...body.children] as HTMLElement[];
    const bottom = body.getBoundingClientRect().bottom - roomForSigns;
    const first = below(parts, bottom);
    if (first < 0) return;
    const from = announced(parts, first);
    if (from > 0 && heightOf(parts[first]) <= heightOf(body) - roomForSigns) {
      divide(continuedOn(slide, parts.slice(from)), isPrinted);
      return;
    }
    if (fitted(parts[first], bottom, isPrinted)) continue;
    const start = from || first;
    if (start > 0) divide(continuedOn(slide, parts.slice(start)), isPrinted);
    return;
  }
}

/** Makes a part smaller, or puts some of it into a new part below it. */
function fitted(part: HTMLElement, bottom: number, isPrinted: boolean): boolean {
  const room = bottom - part.getBoundingClientRect().top;
  if (!isPrinted && stack(part, room)) return true;
  if (isPrinted && takeOutputs(part)) return true;
  if (shrink(part, room) || takeOutputs(part)) return true;
  const rest = cut(part, bottom);
  if (rest) part.after(rest);
  return rest !== undefined;
}

/**
 * A new slide below another, with some of its parts, the name of the section, and the same notes. What would wait there
 * with nothing above it does not wait: going to the slide is the click.
 */
function continuedOn(slide: HTMLElement, parts: readonly HTMLElement[]): HTMLElement {
  const next = slide.cloneNode(false) as HTMLElement;
  const page = slide.ownerDocument;
  const head = page.createElement("p");
  head.className = "running";
  head.textContent = slide.dataset.section ?? "";
  const body = page.createElement("div");
  body.className = "slide-body";
  body.append(...parts);
  parts[0].classList.remove("fragment");
  parts[0].querySelector(".hidden-source ~ .outputs.fragment")?.classList.remove("fragment");
  const notes = slide.querySelector("aside.notes");
  next.append(head, body, ...(notes ? [notes.cloneNode(true)] : []));
  slide.after(next);
  return next;
}
