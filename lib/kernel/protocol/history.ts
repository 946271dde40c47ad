/** A cell that has run, as the history keeps it. */
interface Entry {
  /** Its execution count. */
  line: number;
  source: string;
  /** The text of its value, if it has one. */
  value: string | undefined;
}

/** The number of the running session. Earlier ones are forgotten with their kernels. */
const session = 1;

/** How many cells are remembered. */
const remembered = 10_000;

/** The cells that were run since the kernel started, for front ends that offer them again. */
export class History {
  readonly #entries: Entry[] = [];

  add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length > remembered) this.#entries.shift();
  }

  /** Answers a `history_request`. */
  answer(request: Record<string, unknown>): object {
    const line = (entry: Entry) =>
      request.output === true ? [entry.source, entry.value ?? null] : entry.source;
    const history = this.#select(request).map((entry) => [session, entry.line, line(entry)]);
    return { status: "ok", history };
  }

  #select(request: Record<string, unknown>): Entry[] {
    switch (request.hist_access_type) {
      case "range":
        return this.#range(request);
      case "search":
        return lastOf(this.#search(request), request.n);
      default:
        return lastOf(this.#entries, request.n);
    }
  }

  /** From line `start` up to `stop`, which is excluded. Session 0 is, in Jupyter, the running one. */
  #range({ session: asked, start, stop }: Record<string, unknown>): Entry[] {
    if (asked !== undefined && asked !== 0 && asked !== session) return [];
    const first = typeof start === "number" ? start : 0;
    const end = typeof stop === "number" ? stop : Number.POSITIVE_INFINITY;
    return this.#entries.filter(({ line }) => line >= first && line < end);
  }

  /** Cells whose whole source fits a pattern, in which * is any text and ? any character. */
  #search({ pattern, unique }: Record<string, unknown>): Entry[] {
    const fits = matcher(typeof pattern === "string" ? pattern : "*");
    const found = this.#entries.filter(({ source }) => fits(source));
    if (unique !== true) return found;
    const latest = new Map(found.map((entry) => [entry.source, entry]));
    return [...latest.values()].sort((a, b) => a.line - b.line);
  }
}

function lastOf(entries: readonly Entry[], n: unknown): Entry[] {
  if (typeof n !== "number") return [...entries];
  return n > 0 ? entries.slice(-n) : [];
}

/** Compares piece by piece: a regular expression would take exponential time for many stars. */
function matcher(pattern: string): (text: string) => boolean {
  return (text) => {
    let [p, t, star, mark] = [0, 0, -1, 0];
    while (t < text.length) {
      if (pattern[p] === "*") {
        [star, mark] = [p, t];
        p += 1;
      } else if (pattern[p] === "?" || pattern[p] === text[t]) {
        p += 1;
        t += 1;
      } else if (star >= 0) {
        mark += 1;
        [p, t] = [star + 1, mark];
      } else return false;
    }
    return /^\**$/.test(pattern.slice(p));
  };
}
