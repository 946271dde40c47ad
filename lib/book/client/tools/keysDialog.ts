import { local } from "../../../text/local.js";
import { shortcuts } from "../../pages/shortcuts.js";
import { openDialog } from "./openDialog.js";
import { setSingleKeys, singleKeysAct } from "./singleKeys.js";

/** Shows the list of keys, with a switch for those that act without Ctrl or Alt. */
export function showKeys(page: Document): void {
  openDialog(page, local({ en: "Keys", zh: "快捷键" }), (dialog) => {
    const table = page.createElement("table");
    for (const { keys, does } of shortcuts) {
      const row = table.insertRow();
      const head = page.createElement("th");
      head.scope = "row";
      for (const key of keys) {
        const shown = page.createElement("kbd");
        shown.textContent = key;
        head.append(shown, " ");
      }
      row.append(head);
      row.insertCell().textContent = local(does);
    }
    const label = page.createElement("label");
    const choice = page.createElement("input");
    choice.type = "checkbox";
    choice.checked = singleKeysAct();
    choice.addEventListener("change", () => setSingleKeys(choice.checked));
    label.append(choice, local({ en: " Letters and / act as keys", zh: " 字母键和 / 用作快捷键" }));
    dialog.append(table, label);
  });
}
