import { mkdirSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import getPort, { clearLockedPorts } from "get-port";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostedBook, hostBook } from "../../../lib/book/build/hostBook.js";
import { temporaryFolder } from "../../cli/fixtures.js";

const page = `<!doctype html>${"<p>Softmax</p>".repeat(200)}`;
const noise = Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * i * 2654435761) >>> 24));
let book: HostedBook;

beforeAll(async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "secret.txt"), "outside of the book");
  const folder = join(root, "book");
  mkdirSync(join(folder, "assets", ".hidden"), { recursive: true });
  const files = {
    "index.html": page,
    "08-A&B.html": page,
    ".seal": "sealed",
    _headers: "for static hosts",
    "assets/.hidden/x.js": "x",
    "assets/cells.html": page,
    "assets/chunk-ABCD1234.js": "1;".repeat(500),
    "assets/font.woff2": noise,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const port = await getPort({ host: "0.0.0.0" });
  clearLockedPorts();
  book = await hostBook(folder, { port, names: ["room.test"] });
});
afterAll(() => book.close());

interface Got {
  status: number | undefined;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** Asks as a client that normalises no path. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  const options = { host: "127.0.0.1", port: book.port, path, method, headers };
  return new Promise((resolve, reject) => {
    request(options, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(parts),
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("a book for a room", () => {
  it("is compressed for those who take gzip, as browsers do without HTTPS", async () => {
    const plain = await get("/");
    expect(plain.body.toString()).toBe(page);
    expect(plain.headers["content-type"]).toBe("text/html; charset=utf-8");
    const { headers, body } = await get("/index.html", { "Accept-Encoding": "gzip, deflate" });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(Number(headers["content-length"])).toBe(body.length);
    expect(gunzipSync(body).toString()).toBe(page);
    expect(body.length).toBeLessThan(page.length / 10);
    const font = await get("/assets/font.woff2", { "Accept-Encoding": "gzip" });
    expect(font.headers["content-encoding"]).toBeUndefined();
    expect(font.body).toEqual(noise);
  });

  it("is sent once to a browser that asks again, and never again where the name says the content", async () => {
    const { headers } = await get("/");
    expect(headers["cache-control"]).toBe("no-cache");
    const again = await get("/", { "If-None-Match": String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get("/", { "If-None-Match": '"other"' })).status).toBe(200);
    const chunk = await get("/assets/chunk-ABCD1234.js");
    expect(chunk.headers["cache-control"]).toMatch(/max-age=31536000, immutable/);
  });

  it("answers names with signs that addresses encode, queries and HEAD", async () => {
    expect((await get("/08-A%26B.html?from=cover")).body.toString()).toBe(page);
    const head = await get("/", {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/.seal",
    "/_headers",
    "/assets/.hidden/x.js",
    "//etc/hostname",
    "/%00",
    "/%",
    "/__proto__",
    "/assets",
  ])("holds nothing but the book: %s is not there", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it("refuses who does not name this computer, so that no foreign site reads it under its own name", async () => {
    expect((await get("/", { Host: `evil.example:${book.port}` })).status).toBe(421);
    expect((await get("/", { Host: "127.0.0.1" })).status).toBe(421);
    for (const name of ["127.0.0.1", "LOCALHOST", "room.test"])
      expect((await get("/", { Host: `${name}:${book.port}` })).status).toBe(200);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s", async (method) => {
    expect((await get("/", {}, method)).status).toBe(405);
  });

  it("lets no other site frame it, and sandboxes the document in which cells run", async () => {
    expect((await get("/")).headers["content-security-policy"]).toBe("frame-ancestors 'self'");
    expect((await get("/assets/cells.html")).headers["content-security-policy"]).toContain(
      "sandbox allow-scripts",
    );
    expect((await get("/")).headers["x-content-type-options"]).toBe("nosniff");
  });

  it("answers three hundred readers who come at once", async () => {
    const visits = Array.from({ length: 300 }, () => get("/", { "Accept-Encoding": "gzip" }));
    const answers = await Promise.all(visits);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
