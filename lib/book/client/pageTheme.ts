// Before the first paint, so that a page never flashes in the wrong colours. No module: those wait.
try {
  const theme = localStorage.getItem("book-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A reader who keeps no storage has the colours of the system.
}
document.documentElement.classList.add("scripted");
