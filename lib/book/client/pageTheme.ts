// Sets the theme before the first paint, so that a page never flashes in the wrong colours. It is a classic script,
// because modules are deferred.
try {
  const theme = localStorage.getItem("book-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Without access to storage, the page uses the system's colours.
}
document.documentElement.classList.add("scripted");
