const key = "book-single-keys";

/** Whether keys such as `/` and `n` act without Ctrl or Alt. A reader whose speech or hand strikes them turns it off. */
export function singleKeysAct(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}

/** Keeps the reader's choice. Without storage, the keys act again on the next page. */
export function setSingleKeys(act: boolean): void {
  try {
    if (act) localStorage.removeItem(key);
    else localStorage.setItem(key, "off");
  } catch {
    // Storage is refused or full.
  }
}

/** Whether a key event types into a field, so that it must not act as a shortcut. */
export function isTyping({ target }: Event): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
