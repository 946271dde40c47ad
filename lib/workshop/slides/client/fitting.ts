import { heightOf } from "./heights.js";

/**
 * Makes room in a cell that is too high: what it puts out, when it is shown, takes the place of its code.
 *
 * @param room  the height that it may have, in pixels
 * @returns whether the cell has changed
 */
export function stack(cell: HTMLElement, room: number): boolean {
  const outputs = outputsOf(cell);
  if (!outputs || cell.classList.contains("stacked")) return false;
  const waits = outputs.classList.contains("fragment");
  cell.classList.add("stacked");
  const codeFits = heightOf(cell) <= room;
  outputs.classList.add("fragment", "visible"); // as it will be shown
  const rest = heightOf(cell) - heightOf(outputs);
  const fits = codeFits && (heightOf(cell) <= room || zoomTo(outputs, room - rest));
  outputs.classList.remove("visible");
  cell.classList.toggle("stacked", fits);
  outputs.classList.toggle("fragment", waits || fits);
  return fits;
}

/** Makes a table or a formula smaller that is wider than a slide. */
export function narrow(box: HTMLElement): void {
  const { scrollWidth, clientWidth } = box;
  if (scrollWidth > clientWidth + 1) box.style.zoom = (clientWidth / scrollWidth).toFixed(2);
}

/** Makes a part smaller, if it can be small enough and still be legible; tells whether it has. */
export function shrink(part: HTMLElement, room: number): boolean {
  return heightOf(part) > room && zoomTo(part, room);
}

/** The least size, as a part of that of other slides: code then has 18 px on a slide that is 720 px high. */
const least = 0.8;

function zoomTo(part: HTMLElement, room: number): boolean {
  for (let zoom = 0.95; zoom >= least; zoom -= 0.05) {
    part.style.zoom = zoom.toFixed(2);
    if (heightOf(part) <= room) return true;
  }
  part.style.zoom = "";
  return false;
}

/**
 * Puts what a cell puts out below it, as a part of its own; when the cell is run, it shows its outputs itself. Tells whether
 * there are any, below code that is shown.
 */
export function takeOutputs(cell: HTMLElement): boolean {
  const outputs = outputsOf(cell);
  if (!outputs) return false;
  const taken = outputs.cloneNode(false) as HTMLElement;
  taken.removeAttribute("id");
  taken.append(...outputs.childNodes);
  outputs.classList.remove("fragment");
  cell.after(taken);
  return true;
}

/** What a cell whose code is shown puts out. */
function outputsOf(part: HTMLElement): HTMLElement | undefined {
  const outputs = part.querySelector<HTMLElement>(":scope > pre ~ .outputs");
  return outputs && outputs.childElementCount > 0 ? outputs : undefined;
}
