import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { filesBelow } from "#made";

/** A file that is held in memory, as it is sent. */
export interface HeldFile {
  readonly type: string;
  readonly plain: Buffer;
  /** The same compressed; absent if that saves nothing, as for fonts. */
  readonly gzipped?: Buffer;
  /** A mark of the content, by which a browser asks whether its copy is still right. */
  readonly etag: string;
  /** Whether the name holds a digest of the content, so that a browser never needs to ask again. */
  readonly isNamedByContent: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ipynb": "application/json; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Reads the files of a folder, and compresses them once for all readers. By gzip, because browsers take better
 * compressions only over HTTPS.
 *
 * @returns the files by their paths in the folder, with slashes. Files whose names begin with a dot or an underscore are
 *   not among them: nobody reads those
 */
export async function holdFiles(folder: string): Promise<ReadonlyMap<string, HeldFile>> {
  const paths = filesBelow(folder).filter((path) => !/(?:^|[\\/])[._]/.test(path));
  const held = await Promise.all(paths.map((path) => hold(join(folder, path))));
  return new Map(paths.map((path, i) => [path.split(sep).join("/"), held[i]]));
}

async function hold(path: string): Promise<HeldFile> {
  const plain = await readFile(path);
  const gzipped = await promisify(gzip)(plain, { level: 9 });
  return {
    type: types[extname(path)] ?? "application/octet-stream",
    plain,
    ...(gzipped.length < 0.95 * plain.length && { gzipped }),
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 20)}"`,
    isNamedByContent: /-[A-Z0-9]{8}\.(?:css|js)$/.test(path),
  };
}
