import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isWritable } from "#isWritable";
import type { Finding } from "./machineCheck.js";

/** Checks that the settings of VS Code name this clone's kernel; after moving or copying a clone, they do not. */
export async function checkVsCode(root: string): Promise<Finding> {
  const title = "VS Code";
  const file = join(root, ".vscode", "course.env");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === `JUPYTER_PATH=${join(root, ".jupyter")}\n`) {
    return { title, state: "ok", found: "knows this clone's kernel" };
  }
  const found =
    text === undefined ? "does not know the kernel" : "knows the kernel of another clone";
  const cure = isWritable(root)
    ? "npm run prepare"
    : `ask the owner of ${root} to run: npm run prepare`;
  return { title, state: "note", found, cure };
}
