import { insideTslab } from "./insideTslab.js";
import { loadTypescript, typescript, version } from "./loadTypescript.js";
import { loadAmong, putInPlace } from "./places.js";

type ExecutorModule = typeof import("tslab/dist/executor.js");
type MetadataModule = typeof import("tslab/dist/metadata.js");
type ConverterModule = typeof import("tslab/dist/converter.js");

// Repairs the wait for a kernel whose cells are compiled elsewhere: tslab loads its compiler, needed or not.
// The modules that do, loaded from here on, find what loads it as soon as it is used.
putInPlace(typescript, standIn(loadTypescript, { __esModule: true, version }));
putInPlace(
  "./converter.js",
  standIn(() => loadAmong<ConverterModule>({}, "./converter.js")),
);
putInPlace("./metadata.js", { getCodeMetadata });

export const executor: ExecutorModule = insideTslab("./executor.js");

/** Puts what tslab's `display` needs in the place of tslab's own server, which is not loaded. */
export function putDisplayInPlace(display: object): void {
  putInPlace("./jupyter.js", display);
}

/** A module that is loaded when something of it is asked for that is not known. */
function standIn<T extends object>(load: () => T, known: object = {}): T {
  const get = (_: object, name: string | symbol) =>
    Reflect.get(name in known ? known : load(), name);
  return new Proxy({}, { get }) as T;
}

/** tslab reads some tags in a comment before the code, with its compiler: few cells have any. */
export function getCodeMetadata(source: string): ReturnType<MetadataModule["getCodeMetadata"]> {
  if (!/\/\*\*[\s\S]*@(?:module|jsx|node|browser)\b/.test(source)) return {};
  return loadAmong<MetadataModule>({}, "./metadata.js").getCodeMetadata(source);
}
