import { readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { awaitInFile } from "../cells/typeErrors.js";
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
 * keeps an ECMAScript module until the process ends. One with a mistake is still loaded by Node, which names it.
 *
 * A cell's import becomes `require`, which cannot wait: a module that awaits something outside of functions is refused.
 * Node would advise the reader to write `import`, which is what the reader has written.
 */
export function loadEsModulesAsCommonJs(): void {
  loaders[".mjs"] = (module, path) => {
    const code = isPackaged(path.replaceAll("\\", "/")) ? undefined : asCommonJs(path);
    if (code === undefined) loadWithNode(module, path);
    else module._compile(code, path);
  };
}

/**
 * @returns undefined if the module cannot be written as CommonJS
 * @throws {Error} if it awaits something outside of functions
 */
function asCommonJs(path: string): string | undefined {
  const code = compile(path);
  if (code === undefined || isScript(Module.wrap(code))) return code;
  if (!isScript(Module.wrap(code).replace("(function", "(async function"))) return undefined;
  throw new Error(`${relative(process.cwd(), path)}: ${awaitInFile}`);
}

function compile(path: string): string | undefined {
  const { transform } = require("sucrase") as typeof import("sucrase");
  try {
    const source = withOwnNames(readFileSync(path, "utf8"));
    const { code } = transform(source, { transforms: ["imports"], filePath: path });
    if (code.includes(`exports.${own}`)) return undefined; // under the wrong name
    const meta = { url: pathToFileURL(path).href, filename: path, dirname: dirname(path) };
    return `const ${own}meta = ${JSON.stringify(meta)}; ${code}`;
  } catch {
    return undefined;
  }
}

/** Begins the names that take the place of others. */
const own = "__own_";

/** What CommonJS gives to each module, and an ECMAScript module may declare for itself. */
const ofCommonJs: readonly string[] = ["require", "exports", "module", "__filename", "__dirname"];

/** Renames what would mean something else in CommonJS: `import.meta`, and variables such as `require`. */
function withOwnNames(source: string): string {
  const { parse } = require("sucrase/dist/parser/index.js") as SucraseParser;
  const { IdentifierRole } = require("sucrase/dist/parser/tokenizer/index.js") as SucraseTokenizer;
  const { tokens } = parse(source, false, false, false);
  const text = (i: number) => source.slice(tokens[i]?.start, tokens[i]?.end);
  const isMeta = (i: number) =>
    text(i) === "meta" && text(i - 1) === "." && text(i - 2) === "import";
  const imported = tokens.flatMap(({ identifierRole }, i) =>
    identifierRole === IdentifierRole.ImportDeclaration ? [text(i)] : [],
  );
  const names = ofCommonJs.filter((name) => !imported.includes(name)); // Sucrase renames those
  let renamed = source;
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const { end, identifierRole: role } = tokens[i];
    const name = text(i);
    const replace = (start: number, by: string) => {
      renamed = renamed.slice(0, start) + by + renamed.slice(end);
    };
    if (isMeta(i)) replace(tokens[i - 2].start, `${own}meta`);
    else if (names.includes(name) && role !== null && role !== IdentifierRole.ObjectKey) {
      const isShorthand = IdentifierRole[role].startsWith("ObjectShorthand");
      replace(tokens[i].start, `${isShorthand ? `${name}: ` : ""}${own}${name}`);
    }
  }
  return renamed;
}

type SucraseParser = typeof import("sucrase/dist/types/parser/index.js");
type SucraseTokenizer = typeof import("sucrase/dist/types/parser/tokenizer/index.js");

function isScript(code: string): boolean {
  try {
    new Script(code);
    return true;
  } catch {
    return false;
  }
}

/** In Node 20.19.0 its own loader is one of {@link loaders}; later it is the one of `.js`. */
const nodesLoader = loaders[".mjs"];

function loadWithNode(module: LoadedModule, path: string): void {
  if (nodesLoader) {
    nodesLoader(module, path);
    return;
  }
  const ours = loaders[".mjs"];
  delete loaders[".mjs"];
  try {
    module.load(path);
  } finally {
    if (ours) loaders[".mjs"] = ours;
  }
}
