/** A comment for readers that begins a line and ends one: so stand all of them in what Node's types are. */
const docs = /^[ \t]*\/\*\*.*?\*\/[ \t]*$/gms;

/** The part of the compiler's host that brings it files. */
interface FileReader {
  readFile(path: string, encoding?: string): string | undefined;
}

/**
 * Repairs the wait for a kernel.
 *
 * Of the 2.9 MB of declarations that are read before the first cell, half are the comments in Node's own,
 * and TypeScript 5.0 parses all of them. Here it gets the declarations alone. Hovering over `console.log`
 * then shows its type without the manual; what the language and the library say of themselves stays.
 */
export function readWithoutNodeDocs(host: FileReader): void {
  const { readFile } = host;
  host.readFile = (path, encoding) => {
    const text = readFile.call(host, path, encoding);
    return path.includes("/node_modules/@types/node/") ? text && withoutDocs(text) : text;
  };
}

export function withoutDocs(declarations: string): string {
  return declarations.replace(docs, "");
}
