/** Connects the button for light or dark. The system's setting holds until the reader chooses; the choice is kept. */
export function themeButton(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>("button.theme");
  const root = page.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const show = () => button?.setAttribute("aria-pressed", String(dark()));
  button?.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    remember(root.dataset.theme);
    show();
  });
  system.addEventListener("change", show);
  show();
}

function remember(theme: string): void {
  try {
    localStorage.setItem("book-theme", theme);
  } catch {
    // Without storage the choice holds for this page only.
  }
}
