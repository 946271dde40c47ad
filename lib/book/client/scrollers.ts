/** Makes boxes that scroll focusable, so that the keyboard can scroll them; Tab skips boxes that do not. */
export function scrollByKeyboard(page: Document): void {
  const seen = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = target;
      if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
        target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  const watch = () => {
    for (const box of page.querySelectorAll(".scrolls, .output, .katex-display")) seen.observe(box);
  };
  watch();
  // Running a cell may add boxes.
  new MutationObserver(watch).observe(page.body, { childList: true, subtree: true });
}
