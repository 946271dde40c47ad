import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { clone } from "../files/courseFolders.js";
import { told } from "../text/told.js";

/**
 * Writes the path of the course's kernel into the file from which VS Code's Jupyter extension takes its
 * environment (see python.envFile in .vscode/settings.json). If that fails, it only prints why, because an
 * install must not fail if one editor cannot be set up.
 */
export async function prepare(root: string = clone): Promise<void> {
  const file = join(root, ".vscode", "course.env");
  try {
    await writeFileAtomic(file, `JUPYTER_PATH=${join(root, ".jupyter")}\n`);
  } catch (error) {
    process.stderr.write(
      told({
        en:
          `VS Code will not find the course's kernel: ${(error as Error).message}\n` +
          "To find out how to correct it: npm run doctor\n",
        zh: `VS Code 会找不到本课程的内核：${(error as Error).message}\n要知道怎样改正：npm run doctor\n`,
      }),
    );
  }
}
