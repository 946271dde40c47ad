import { onExit } from "signal-exit";

const kills = new Set<() => void>();
let isListening = false;

/**
 * Has a function called when this process exits, in whichever way but by SIGKILL. One listener calls them all: while
 * signal-exit calls its listeners, one that removes itself makes it skip another.
 *
 * @returns a function that undoes this
 */
export function killAtExit(kill: () => void): () => void {
  if (!isListening) {
    onExit(() => {
      for (const each of [...kills]) each();
    });
  }
  isListening = true;
  kills.add(kill);
  return () => kills.delete(kill);
}
