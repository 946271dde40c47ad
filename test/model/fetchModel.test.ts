import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchModel, type PublicFile } from "../../lib/model/fetchModel.js";
import { loadModel } from "../../lib/model/modelFile.js";
import { temporaryFolder } from "../cli/fixtures.js";

const content = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i) % 251));
const sha256 = createHash("sha256").update(content).digest("hex");

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Sends the file, or the part that is asked for. */
const wellBehaved: Answer = ({ headers }, response) => {
  const [, from] = /^bytes=(\d+)-$/.exec(headers.range ?? "") ?? [];
  if (from === undefined) return response.end(content);
  const last = content.length - 1;
  response.writeHead(206, { "content-range": `bytes ${from}-${last}/${content.length}` });
  return response.end(content.subarray(Number(from)));
};

/** Breaks off after half of the file. */
const breaking: Answer = (_, response) => {
  response.writeHead(200, { "content-length": content.length });
  response.write(content.subarray(0, 100_000), () => response.destroy());
};

let answer: Answer = wellBehaved;
let ranges: (string | undefined)[] = [];
const server = createServer((request, response) => {
  ranges.push(request.headers.range);
  answer(request, response);
});
let file: PublicFile;
let path: string;

beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  file = { address: `http://127.0.0.1:${port}/network`, bytes: content.length, sha256 };
  path = join(temporaryFolder(), "model", "network");
  answer = wellBehaved;
  ranges = [];
});
afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const part = () => `${path}.part`;
const putPart = (bytes: Buffer) => {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(part(), bytes);
};

describe("fetching the network", () => {
  it("writes the file once, and asks nobody when it is there", async () => {
    expect(await fetchModel(file, path)).toBe(true);
    expect(readFileSync(path).equals(content)).toBe(true);
    expect(existsSync(part())).toBe(false);
    expect(await fetchModel(file, path)).toBe(false);
    expect(ranges).toHaveLength(1);
  });

  it("goes on where a broken connection ended", async () => {
    answer = breaking;
    await expect(fetchModel(file, path)).rejects.toThrow(
      `could not be fetched from ${file.address}`,
    );
    expect(existsSync(path)).toBe(false);
    const have = readFileSync(part()).length;
    expect(have).toBeGreaterThan(0);
    answer = wellBehaved;
    await fetchModel(file, path);
    expect(ranges).toEqual([undefined, `bytes=${have}-`]);
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  it.each([0, 70_000])(
    "may be asked for twice at once, with %d bytes there already",
    async (have) => {
      if (have > 0) putPart(content.subarray(0, have));
      // The second call begins while the first has received a half, and ends after it.
      let begin = () => {};
      const halfway = new Promise<void>((resolve) => {
        begin = resolve;
      });
      answer = (request, response) => {
        const isFirst = ranges.length === 1;
        const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
        const status = from > 0 ? 206 : 200;
        const range = `bytes ${from}-${content.length - 1}/${content.length}`;
        response.writeHead(status, from > 0 ? { "content-range": range } : {});
        response.write(content.subarray(from, 100_000), begin);
        setTimeout(() => response.end(content.subarray(100_000)), isFirst ? 100 : 300);
      };
      const first = fetchModel(file, path);
      await halfway;
      const second = fetchModel(file, path);
      expect(await Promise.all([first, second])).toEqual([true, true]);
      expect(readFileSync(path).equals(content)).toBe(true);
      expect(existsSync(part())).toBe(false);
    },
  );

  it("begins anew where the place cannot send a part", async () => {
    putPart(content.subarray(0, 500));
    answer = (_, response) => response.end(content);
    await fetchModel(file, path);
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  it("asks for nothing if the part is complete, as after a kill before the last step", async () => {
    putPart(content);
    await fetchModel(file, path);
    expect(ranges).toEqual([]);
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  it.each<[string, Answer]>([
    ["another file", (_, response) => response.end(Buffer.alloc(content.length))],
    ["a shorter file", (_, response) => response.end("Welcome to this hotel. Please log in.")],
    ["a longer file", (_, response) => response.end(Buffer.concat([content, content]))],
  ])("deletes %s, and says what to do", async (_, other) => {
    answer = other;
    await expect(fetchModel(file, path)).rejects.toThrow(
      `${file.address} gave another file than expected, so it was deleted: its SHA-256 is not ${sha256}.\nRun the command again.`,
    );
    expect([path, part()].filter(existsSync)).toEqual([]);
    answer = wellBehaved;
    expect(await fetchModel(file, path)).toBe(true);
  });

  it("replaces a damaged file", async () => {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, Buffer.alloc(content.length));
    await fetchModel(file, path);
    expect(readFileSync(path).equals(content)).toBe(true);
  });

  it("says that the place refused, with its status", async () => {
    answer = (_, response) => response.writeHead(404).end();
    await expect(fetchModel(file, path)).rejects.toThrow(": the answer was 404 Not Found.\n");
  });

  it("says what an offline machine can do", async () => {
    await new Promise((resolve) => server.close(resolve));
    await expect(fetchModel(file, path)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringMatching(
        /The lessons do not need it\..+COURSE_MODEL=path npm run model$/s,
      ),
    });
  });
});

describe("COURSE_MODEL", () => {
  it("names a file that must be the network", async () => {
    const wrong = join(temporaryFolder(), "network");
    writeFileSync(wrong, "not this");
    for (const named of [wrong, `${wrong}.gone`]) {
      vi.stubEnv("COURSE_MODEL", named);
      await expect(loadModel(file)).rejects.toThrow(
        `COURSE_MODEL names ${named}, which is not there or not the network: it should have 200000 bytes and the SHA-256 ${sha256}. Name the right file; or unset COURSE_MODEL, and npm run model fetches it.`,
      );
    }
    expect(ranges).toEqual([]);
  });
});
