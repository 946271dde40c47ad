/**
 * What does not fit on a slide of the page, or is too small to be read from the last row; runs in the browser. Each slide
 * is shown as it begins, and with all that waits for a click.
 */
export function faultsOfSlides(): string[] {
  /** Of a slide that is 720 px high. Labels of figures are drawn smaller than the text. */
  const least = { text: 17, figure: 12 };
  const faults: string[] = [];
  const scaled = document.querySelector(".slides") as HTMLElement;
  const scale = scaled.getBoundingClientRect().width / scaled.offsetWidth;

  const sizeOf = (part: Element): number => {
    if (part instanceof SVGElement) {
      const { a, b } = (part as SVGGraphicsElement).getScreenCTM() ?? { a: 0, b: 0 };
      return (Number.parseFloat(getComputedStyle(part).fontSize) * Math.hypot(a, b)) / scale;
    }
    let zoom = 1;
    for (let one: Element | null = part; one; one = one.parentElement)
      zoom *= Number((one as HTMLElement).style.zoom) || 1;
    return Number.parseFloat(getComputedStyle(part).fontSize) * zoom;
  };
  const hasOwnText = (part: Element): boolean =>
    [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  const isForSpeaker = ".live-controls, summary, details, .katex, .running, sup, sub, title, desc";

  const look = (slide: HTMLElement, state: string): void => {
    const report = (fault: string) => faults.push(`${slide.dataset.cells}, ${state}: ${fault}`);
    const body = slide.querySelector(".slide-body") as HTMLElement;
    if (body.scrollHeight > body.clientHeight + 1)
      report(`${body.scrollHeight - body.clientHeight} px too high`);
    if (body.scrollWidth > body.clientWidth + 1)
      report(`${body.scrollWidth - body.clientWidth} px too wide`);
    if (body.innerText.trim() === "" && !body.querySelector("svg, img, iframe")) report("empty");
    const right = body.getBoundingClientRect().right + 1;
    for (const part of body.querySelectorAll<HTMLElement>(
      "table, .katex-display > .katex, pre, figure",
    )) {
      if (part.closest("details") || part.getClientRects().length === 0) continue;
      if (part.getBoundingClientRect().right > right) report(`${part.tagName} is too wide`);
      if (part.scrollWidth > part.clientWidth + 1 && part.tagName === "PRE")
        report("code is too wide");
    }
    for (const part of body.querySelectorAll("*")) {
      if (!hasOwnText(part) || part.closest(isForSpeaker) || part.getClientRects().length === 0)
        continue;
      const size = sizeOf(part);
      if (size < (part instanceof SVGElement ? least.figure : least.text))
        report(`${size.toFixed(1)} px: ${part.textContent?.slice(0, 20)}`);
    }
  };

  for (const slide of document.querySelectorAll<HTMLElement>(".column > section")) {
    const column = slide.parentElement as HTMLElement;
    for (const one of [column, slide]) {
      one.style.setProperty("display", "block", "important");
      one.hidden = false;
    }
    const waiting = [...slide.querySelectorAll(".fragment:not(.visible)")];
    look(slide, "before clicks");
    for (const part of waiting) part.classList.add("visible");
    look(slide, "after all clicks");
    for (const part of waiting) part.classList.remove("visible");
    for (const one of [column, slide]) one.style.removeProperty("display");
  }
  return faults;
}
