/** The greatest height of a drawing, in its own units, at which its labels have 12 px on a slide that is 720 px high. */
const highest = 500;

/** How much of a piece is also on the next one, so that no label is cut in both. */
const overlap = 0.12;

/** Divides a drawing that is so high that its labels would be small into pieces one above the other, from top to bottom. */
export function divideTall(figure: HTMLElement): void {
  const drawing = figure.querySelector("svg");
  const [, , width, height] = (drawing?.getAttribute("viewBox") ?? "").split(" ").map(Number);
  if (!(height > highest)) return;
  const count = Math.ceil((height * (1 + overlap)) / highest);
  const step = height / count;
  const pieces = Array.from({ length: count }, (_, i) => {
    const piece = figure.cloneNode(true) as HTMLElement;
    const top = Math.max(0, i * step - (overlap * step) / 2);
    const bottom = Math.min(height, (i + 1) * step + (overlap * step) / 2);
    piece.querySelector("svg")?.setAttribute("viewBox", `0 ${top} ${width} ${bottom - top}`);
    if (i < count - 1) piece.querySelector("figcaption")?.remove();
    return piece;
  });
  figure.replaceWith(...pieces);
}
