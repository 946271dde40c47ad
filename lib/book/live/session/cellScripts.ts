import type { ScriptsReply } from "../../../worker/workerMessages.js";

/** The JSON of {@link scriptImports}, which the bundler puts here. */
declare const scriptImportsText: string;

/** The scripts for cells, each with the scripts that it imports statically. */
const scriptImports: Readonly<Record<string, readonly string[]>> = JSON.parse(scriptImportsText);

/** Texts that were fetched, or are being fetched, for any engine. */
const texts = new Map<string, Promise<string>>();

/**
 * Fetches scripts of the book for a worker of cells, which itself may load nothing. It fetches only what the list of the
 * bundler names, so that a cell cannot reach the book's server by asking for other files.
 */
export class CellScripts {
  readonly #sent = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Answers one request after another, because a reply leaves out what earlier ones have brought.
   *
   * @returns a script with all that it imports and the worker does not have yet, in order of dependency
   */
  answer(name: string): Promise<ScriptsReply> {
    const reply = this.#last.then(() => this.#gather(name));
    this.#last = reply;
    return reply;
  }

  async #gather(name: string): Promise<ScriptsReply> {
    if (!Object.hasOwn(scriptImports, name)) return { name };
    const names = closure(name).filter((one) => !this.#sent.has(one));
    try {
      const fetched = await Promise.all(names.map(textOf));
      for (const one of names) this.#sent.add(one);
      return { name, scripts: names.map((one, i) => ({ name: one, text: fetched[i] })) };
    } catch {
      return { name };
    }
  }
}

/** Fetches the first scripts of an engine in advance. */
export function fetchEarly(): void {
  for (const name of closure(first)) textOf(name).catch(() => {}); // asked for again, and told then
}

/** The script with which a worker of cells begins. */
const first = "./worker.js";

function closure(name: string, found: string[] = []): string[] {
  if (found.includes(name)) return found;
  for (const imported of scriptImports[name]) closure(imported, found);
  if (!found.includes(name)) found.push(name);
  return found;
}

function textOf(name: string): Promise<string> {
  const known = texts.get(name) ?? fetchText(name);
  texts.set(name, known);
  known.catch(() => texts.delete(name)); // the network may be back the next time
  return known;
}

/** The bundler puts the scripts into a folder next to that of this script. */
async function fetchText(name: string): Promise<string> {
  const response = await fetch(new URL(`./cells/${name.slice(2)}`, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}
