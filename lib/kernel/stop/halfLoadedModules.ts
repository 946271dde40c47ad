import { createRequire } from "node:module";

/**
 * Removes modules whose code was terminated before it ended. A cell that imports one of them again would otherwise
 * get what it had exported until then.
 */
export function removeHalfLoadedModules(): void {
  const { cache } = createRequire(import.meta.url);
  for (const [path, module] of Object.entries(cache)) if (!module?.loaded) delete cache[path];
}
