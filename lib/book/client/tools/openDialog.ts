import { local } from "../../../text/local.js";

/** Opens a dialog with a title and a button that closes it. It is removed when it closes, and the focus goes back. */
export function openDialog(
  page: Document,
  title: string,
  fill: (dialog: HTMLDialogElement) => void,
): void {
  if (page.querySelector("dialog[open]")) return;
  const before = page.activeElement;
  const dialog = page.createElement("dialog");
  const heading = page.createElement("h2");
  heading.id = "book-dialog-title";
  heading.textContent = title;
  dialog.className = "tool-dialog";
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.append(heading);
  fill(dialog);
  const close = page.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = local({ en: "Close", zh: "关闭" });
  close.addEventListener("click", () => dialog.close());
  dialog.append(close);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  page.body.append(dialog);
  dialog.showModal();
}
