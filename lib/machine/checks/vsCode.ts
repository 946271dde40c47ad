import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isWritable } from "#isWritable";
import { told } from "../../text/told.js";
import type { Finding } from "./machineCheck.js";

/** Checks that the settings of VS Code name this clone's kernel; after moving or copying a clone, they do not. */
export async function checkVsCode(root: string): Promise<Finding> {
  const title = "VS Code";
  const file = join(root, ".vscode", "course.env");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === `JUPYTER_PATH=${join(root, ".jupyter")}\n`) {
    const found = told({ en: "knows this clone's kernel", zh: "知道本仓库的内核" });
    return { title, state: "ok", found };
  }
  const found =
    text === undefined
      ? told({ en: "does not know the kernel", zh: "不知道内核在哪里" })
      : told({ en: "knows the kernel of another clone", zh: "知道的是另一份仓库的内核" });
  const cure = isWritable(root)
    ? "npm run prepare"
    : told({
        en: `ask the owner of ${root} to run: npm run prepare`,
        zh: `请 ${root} 的所有者运行：npm run prepare`,
      });
  return { title, state: "note", found, cure };
}
