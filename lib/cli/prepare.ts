import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { clone } from "../files/courseFolders.js";

/**
 * Writes where the course's kernel is into the file from which VS Code's Jupyter extension takes
 * its environment (see python.envFile in .vscode/settings.json). An install must not fail for the
 * sake of one editor, so a problem is only reported.
 */
export async function prepare(root: string = clone): Promise<void> {
  const file = join(root, ".vscode", "course.env");
  try {
    await writeFileAtomic(file, `JUPYTER_PATH=${join(root, ".jupyter")}\n`);
  } catch (error) {
    process.stderr.write(
      `VS Code will not find the course's kernel: ${(error as Error).message}\n` +
        "For the cure try: npm run doctor\n",
    );
  }
}
