import type { Node } from "@tslab/typescript-for-tslab";
import type { Diagnostic } from "tslab/dist/converter.js";
import { ts } from "./binder.js";

/**
 * Repairs an `await` outside of functions that tslab does not notice: one before a bracket or a sign, as in
 * `await (async () => 1)()`, and that of a loop. tslab runs the cell as if it awaited nothing, and Node takes the word
 * for a name, or refuses it.
 */
export function awaits(source: string): boolean {
  if (!/\bawait\b/.test(source)) return false;
  const isAwait = (node: Node): boolean =>
    ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && !!node.awaitModifier);
  return find(`${source}\n;export {};`, isAwait, ts.isFunctionLike) !== undefined;
}

/** Repairs the report of `import.meta`: tslab compiles it, and Node refuses the cell without a line. */
export function importMetaError(source: string): Diagnostic | undefined {
  if (!/\bimport\s*\.\s*meta\b/.test(source)) return undefined;
  const meta = find(source, (node) => {
    return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword;
  });
  if (!meta) return undefined;
  const place = (offset: number) => ({
    offset,
    ...ts.getLineAndCharacterOfPosition(meta.getSourceFile(), offset),
  });
  return {
    start: place(meta.getStart()),
    end: place(meta.end),
    messageText:
      "'import.meta' is not allowed in a cell, which is not a file. The notebook's folder is process.cwd().",
    category: ts.DiagnosticCategory.Error,
    code: 1343,
  };
}

/** The attributes of an import, where TypeScript 5.0 expects the end of a statement. */
const attributes = /^with\s*\{[^{}]*\}/;

/**
 * Repairs imports with attributes, such as `with { type: "json" }`, which TypeScript 5.0 does not know: JSON is
 * imported without them.
 *
 * @returns the cell with blanks in the place of attributes; undefined if none of the errors is for one
 */
export function withoutAttributes(
  source: string,
  errors: readonly Diagnostic[],
): string | undefined {
  for (const { code, start, fileName } of errors) {
    if (code !== 1005 || fileName) continue;
    const [clause] = attributes.exec(source.slice(start.offset)) ?? [];
    if (clause === undefined) continue;
    const end = start.offset + clause.length;
    const blank = clause.replace(/[^\n\r]/g, " ");
    return source.slice(0, start.offset) + blank + source.slice(end);
  }
  return undefined;
}

/** Where the content of a text, such as the name of an import, begins and ends, if a position is in one. */
export function textAt(source: string, position: number): [start: number, end: number] | undefined {
  let content: [start: number, end: number] | undefined;
  find(source, (node) => {
    if (!ts.isStringLiteralLike(node)) return false;
    const start = node.getStart() + 1;
    const isClosed = node.end > start && source[node.end - 1] === source[start - 1];
    const end = isClosed ? node.end - 1 : node.end;
    if (position < start || position > end) return false;
    content = [start, end];
    return true;
  });
  return content;
}

/** The first node that fits, outside of nodes that are not entered. */
function find(
  source: string,
  fits: (node: Node) => boolean,
  isClosed: (node: Node) => boolean = () => false,
): Node | undefined {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
  const visit = (node: Node): Node | undefined => {
    if (fits(node)) return node;
    return isClosed(node) ? undefined : ts.forEachChild(node, visit);
  };
  return visit(file);
}
