import { join } from "node:path";
import { digest, findKept, keptOrMade } from "#made";
import { formatNotebook } from "../notebook/formatNotebook.js";
import type { Notebook } from "../notebook/nbformat.js";
import { type NotebookFile, readNotebook, writeNotebook } from "../notebook/notebookFile.js";
import { withoutOutputs } from "../notebook/outputs/normaliseNotebook.js";

/** A cache of executed notebooks. The key is a digest of the notebook's source and of the environment it ran in. */
export class RunCache {
  /**
   * @param folder  the folder of the entries
   * @param environment  the digest of everything else that outputs depend on; see environmentDigest.ts
   */
  constructor(
    readonly folder: string,
    readonly environment: string,
  ) {}

  /** The executed notebook, if the same source has run in the same environment. */
  async find(file: NotebookFile): Promise<Notebook | undefined> {
    const kept = findKept(this.folder, file.name, this.#key(file));
    return kept === undefined ? undefined : (await readNotebook(join(kept, executed))).notebook;
  }

  /** Stores the executed notebook; it replaces an entry for the same source. */
  async keep(file: NotebookFile, notebook: Notebook): Promise<void> {
    const write = (entry: string) => writeNotebook(join(entry, executed), notebook);
    await keptOrMade(this.folder, file.name, this.#key(file), write, { fresh: true });
  }

  #key({ notebook }: NotebookFile): string {
    return digest([this.environment, formatNotebook(withoutOutputs(notebook))]);
  }
}

const executed = "executed.ipynb";
