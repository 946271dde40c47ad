import { createRequire, isBuiltin } from "node:module";
import { dirname, join } from "node:path";

/** The files of @types/node that declare what most cells use: console, timers, performance, URL and the like. */
const parts = [
  "compatibility/disposable",
  "compatibility/indexable",
  "compatibility/iterators",
  "ts5.6/globals.typedarray",
  "ts5.6/buffer.buffer",
  "globals",
  "web-globals/abortcontroller",
  "web-globals/domexception",
  "web-globals/events",
  "console",
  "timers",
  "timers/promises",
  "perf_hooks",
  "events",
  "util",
  "buffer",
  "url",
  "stream/web",
];

const folder = dirname(createRequire(import.meta.url).resolve("@types/node/package.json"));

/** For the compiler's option `types`: the parts of @types/node above, or all of it. */
export const someOfNode: string = join(folder, "cells").replaceAll("\\", "/");
export const allOfNode = "node";

/** What cells have besides Node's globals; see input.ts. */
const ofCells = `/** Asks the reader for a line of text; an empty one stands for the second argument. */
declare function prompt(question?: string, preset?: string): Promise<string>;
`;

/** The file of @types/node with which the compiler begins to read all of it. */
const entryOfAll = /\/node_modules\/@types\/node\/(?:ts[\d.]+\/)?index\.d\.ts$/;

/** The part of the compiler's host that brings it files. */
interface FileReader {
  readFile(path: string, encoding?: string): string | undefined;
  fileExists(path: string): boolean;
}

/** A comment for readers that begins a line and ends one, as all of them do in @types/node. */
const docs = /^[ \t]*\/\*\*.*?\*\/[ \t]*$/gms;

let filesNeedNode = false;

/**
 * Repairs the wait for a kernel, and half of its memory.
 *
 * Of the 2.8 MB of declarations that tslab reads before the first cell, 2.3 are @types/node, and half of those are
 * comments, which TypeScript 5.0 parses. Here the compiler gets the declarations without comments, and of those the
 * parts above until a cell needs more. Hovering over `console.log` then shows its type without the manual; what
 * the language and the library say of themselves stays.
 */
export function readNodeTypes(host: FileReader): void {
  const { readFile, fileExists } = host;
  const entry = `${someOfNode}.d.ts`;
  host.fileExists = (path) => path === entry || fileExists.call(host, path);
  host.readFile = (path, encoding) => {
    if (path === entry)
      return [...parts.map((part) => `/// <reference path="${part}.d.ts" />`), ofCells].join("\n");
    const text = readFile.call(host, path, encoding);
    if (text === undefined || !isNodes(path)) return text;
    return withoutDocs(text) + (entryOfAll.test(path) ? `\n${ofCells}` : "");
  };
}

/** Looks for imports of Node's modules in every file that the host reads, but cells. */
export function noticeNodeImports(host: FileReader): void {
  const { readFile } = host;
  host.readFile = (path, encoding) => {
    const text = readFile.call(host, path, encoding);
    if (!isCell(path) && !isNodes(path)) filesNeedNode ||= importsNode(text ?? "");
    return text;
  };
}

export function withoutDocs(declarations: string): string {
  return declarations.replace(docs, "");
}

/** Whether a file that was read, of a package or beside the notebook, imports one of Node's modules. */
export function doFilesNeedNode(): boolean {
  return filesNeedNode;
}

/**
 * Whether a cell uses what the parts above declare incompletely, so that its types would be `any` and no error would
 * tell. What they do not declare at all is an error, upon which the compiler reads the rest.
 */
export function needsNode(cell: string): boolean {
  return (
    /\b(?:globalThis|global|process|Blob|File|PerformanceObserver)\b|\bimport\s*\.\s*meta\b/.test(
      cell,
    ) || importsNode(cell)
  );
}

function importsNode(code: string): boolean {
  const names = code.matchAll(/\b(?:from|import|require)\b[\s(]*["']([^"']+)["']/g);
  return [...names].some(([, name]) => isBuiltin(name ?? ""));
}

function isNodes(path: string): boolean {
  return path.includes("/node_modules/@types/node/");
}

/** Whether a file is the cell, or what tslab writes of the cells before it. */
function isCell(path: string): boolean {
  return /[\\/]__(?:tslab|prev)__\.(?:d\.)?ts$/.test(path);
}
