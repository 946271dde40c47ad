import { join } from "node:path";
import { digest, findKept, keptOrMade } from "#made";
import { formatNotebook } from "../notebook/formatNotebook.js";
import type { Notebook } from "../notebook/nbformat.js";
import { type NotebookFile, readNotebook, writeNotebook } from "../notebook/notebookFile.js";
import { withoutOutputs } from "../notebook/outputs/normaliseNotebook.js";

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
    const kept = findKept(this.folder, file.name, this.#key(file));
    return kept === undefined ? undefined : (await readNotebook(join(kept, executed))).notebook;
  }

  /** Keeps the executed notebook in the place of what the cache holds for the same source. */
  async keep(file: NotebookFile, notebook: Notebook): Promise<void> {
    const write = (entry: string) => writeNotebook(join(entry, executed), notebook);
    await keptOrMade(this.folder, file.name, this.#key(file), write, { fresh: true });
  }

  #key({ notebook }: NotebookFile): string {
    return digest([this.environment, formatNotebook(withoutOutputs(notebook))]);
  }
}

const executed = "executed.ipynb";
