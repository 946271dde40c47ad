import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { formatNotebook } from "../notebook/formatNotebook.js";
import type { Notebook } from "../notebook/nbformat.js";
import { type NotebookFile, readNotebook, writeNotebook } from "../notebook/notebookFile.js";
import { withoutOutputs } from "../notebook/outputs/normaliseNotebook.js";
import { UserError } from "../text/userError.js";

/** Executed notebooks, found again by the content of everything that made them. */
export class RunCache {
  /**
   * @param folder  where the entries are kept
   * @param environment  the digest of all that outputs depend on besides the notebook
   */
  constructor(
    readonly folder: string,
    readonly environment: string,
  ) {}

  /** The executed notebook, if this very source has run in this very environment. */
  async find(file: NotebookFile): Promise<Notebook | undefined> {
    try {
      return (await readNotebook(this.#entry(file))).notebook;
    } catch (error) {
      if (error instanceof UserError) return undefined; // absent, or damaged: run it again
      throw error;
    }
  }

  /** Keeps the executed notebook and forgets what the cache held for its earlier sources. */
  async keep(file: NotebookFile, executed: Notebook): Promise<void> {
    const entry = this.#entry(file);
    await writeNotebook(entry, executed);
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      if (name.startsWith(`${file.name}.`) && path !== entry) await rm(path, { force: true });
    }
  }

  #entry({ name, notebook }: NotebookFile): string {
    const key = createHash("sha256")
      .update(this.environment)
      .update(formatNotebook(withoutOutputs(notebook)))
      .digest("hex");
    return join(this.folder, `${name}.${key.slice(0, 16)}.ipynb`);
  }
}
