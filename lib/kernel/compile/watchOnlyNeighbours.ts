import type { WatchHost } from "@tslab/typescript-for-tslab";
import { isPackaged } from "./isPackaged.js";

const nothing = { close: () => {} };

/**
 * Repairs cells that fail because something else is being built or installed.
 *
 * tslab watches every declaration file and every folder of packages. When one of them changes at the wrong
 * moment, that cell and all cells after it fail with "Unexpected pending rebuildTimer". Here only
 * TypeScript beside the notebook is watched. What else a kernel has imported, or looked for in vain, stays
 * as it was until the kernel is restarted.
 */
export function watchOnlyNeighbours(host: WatchHost): void {
  const { watchFile } = host;
  host.watchFile = (path, ...rest) =>
    isPackaged(path) ? nothing : watchFile.call(host, path, ...rest);
  host.watchDirectory = () => nothing;
}
