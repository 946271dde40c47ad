import { vi } from "vitest";

export type Batch = typeof import("@course/lib/batch");

/** The library as it loads on this machine, and as it loads where WebAssembly has no vectors. */
export const backends: readonly Batch[] = [await loaded(), await loadedWithoutVectors()];

async function loadedWithoutVectors(): Promise<Batch> {
  vi.stubGlobal("WebAssembly", undefined);
  const batch = await loaded();
  vi.unstubAllGlobals();
  return batch;
}

async function loaded(): Promise<Batch> {
  vi.resetModules();
  return import("@course/lib/batch");
}
