/** What is wider than its box can be scrolled by keyboard as well; what fits is not in the way of Tab. */
export function scrollByKeyboard(page: Document): void {
  const seen = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  const watch = () => {
    for (const box of page.querySelectorAll(".scrolls, .output, .katex-display")) seen.observe(box);
  };
  watch();
  // Cells that run bring new boxes.
  new MutationObserver(watch).observe(page.body, { childList: true, subtree: true });
}
