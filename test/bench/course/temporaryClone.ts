import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folders that `npm start` needs, as installed and built. */
const parts = [".jupyter", "lib", "node_modules", "notebooks"];
const files = ["package.json", "package-lock.json", "tsconfig.json"];

/** A copy of the clone, so that the user's own `.course/` is neither read nor changed. */
export class TemporaryClone {
  readonly root: string = realpathSync(mkdtempSync(join(tmpdir(), "course-bench-")));

  constructor(original: string) {
    for (const name of [...parts, ...files]) {
      const options = { recursive: true, verbatimSymlinks: true, preserveTimestamps: true };
      cpSync(join(original, name), join(this.root, name), options);
    }
    process.once("exit", () => this.remove());
  }

  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  /** Deletes a file or folder that a command has written. */
  delete(...names: string[]): void {
    rmSync(this.path(...names), { recursive: true, force: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
