import { readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { isPackaged } from "./compile/isPackaged.js";

/** A module of Node, with methods that its types hide. */
interface LoadedModule extends NodeJS.Module {
  load(path: string): void;
  _compile(code: string, path: string): void;
}

/** How files are loaded, by their extension. */
type Loaders = Record<string, (module: LoadedModule, path: string) => void>;
const { _extensions: loaders } = Module as unknown as { _extensions: Loaders };

const require = createRequire(import.meta.url);

/**
 * Loads `.mjs` files beside the notebook as CommonJS, so that they can be loaded anew when they have changed: Node
 * keeps an ECMAScript module until the process ends. One that awaits something outside of functions is still loaded by
 * Node.
 */
export function loadEsModulesAsCommonJs(): void {
  loaders[".mjs"] = (module, path) => {
    const code = isPackaged(path.replaceAll("\\", "/")) ? undefined : asCommonJs(path);
    if (code === undefined) loadWithNode(module, path);
    else module._compile(code, path);
  };
}

/** @returns undefined if the module cannot be written as CommonJS */
function asCommonJs(path: string): string | undefined {
  const { transform } = require("sucrase") as typeof import("sucrase");
  try {
    const source = readFileSync(path, "utf8").replace(/\bimport\s*\.\s*meta\b/g, "__importMeta");
    const { code } = transform(source, { transforms: ["imports"], filePath: path });
    const meta = { url: pathToFileURL(path).href, filename: path, dirname: dirname(path) };
    const wrapped = `const __importMeta = ${JSON.stringify(meta)}; ${code}`;
    new Script(Module.wrap(wrapped)); // throws if it awaits something, or has a mistake
    return wrapped;
  } catch {
    return undefined;
  }
}

function loadWithNode(module: LoadedModule, path: string): void {
  const ours = loaders[".mjs"];
  delete loaders[".mjs"];
  try {
    module.load(path);
  } finally {
    if (ours) loaders[".mjs"] = ours;
  }
}
