import type { FileWatcherCallback, WatchHost } from "@tslab/typescript-for-tslab";
import { ts } from "./binder.js";
import { fileDate } from "./fileDate.js";
import { isPackaged } from "./isPackaged.js";

const nothing = { close: () => {} };

/** A file beside the notebook that a cell imports, as it was when the compiler read it. */
interface Neighbour {
  path: string;
  date: number | undefined;
  tell: FileWatcherCallback;
}

/** Those of all compilers of this process. */
const neighbours = new Set<Neighbour>();

/**
 * Repairs cells that fail because something else is being built or installed.
 *
 * tslab watches every declaration file and every folder of packages. When one of them changes at the wrong
 * moment, that cell and all cells after it fail with "Unexpected pending rebuildTimer". Here only
 * files beside the notebook count. What else a kernel has imported, or looked for in vain, stays
 * as it was until the kernel is restarted.
 */
export function watchOnlyNeighbours(host: WatchHost): void {
  const { watchFile } = host;
  host.watchFile = (path, ...rest) =>
    isPackaged(path) ? nothing : watchFile.call(host, path, ...rest);
  host.watchDirectory = () => nothing;
}

/**
 * TypeScript's file system, which does not watch files: a watcher hears of a change up to a second late, and a cell that
 * runs before would get old types or values. Here the compiler is told of changes before each cell.
 */
export const unwatched: typeof ts.sys = Object.assign(Object.create(ts.sys), {
  watchFile(path: string, tell: FileWatcherCallback) {
    const neighbour = { path, date: fileDate(path), tell };
    neighbours.add(neighbour);
    return { close: () => neighbours.delete(neighbour) };
  },
});

/**
 * To be called before a cell is compiled. When one file has changed, all count as changed, since they may have imported
 * each other: tslab would keep what a file computed from the old values of another.
 */
export function noticeChanges(): void {
  const changed = [...neighbours].some(({ path, date }) => fileDate(path) !== date);
  if (!changed) return;
  const { Changed, Created, Deleted } = ts.FileWatcherEventKind;
  for (const neighbour of [...neighbours]) {
    const { path, date: before, tell } = neighbour;
    neighbour.date = fileDate(path);
    const kind = before === undefined ? Created : Changed;
    tell(path, neighbour.date === undefined ? Deleted : kind);
  }
}
