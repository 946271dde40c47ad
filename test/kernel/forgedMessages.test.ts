import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { Receiver } from "../../lib/kernel/protocol/signedMessages.js";
import { encode, newMessage } from "../../lib/run/client/jupyterMessages.js";
import { plainKernel } from "../../lib/run/kernelSpecs.js";
import { inLongRun } from "../sample.js";
import { type Frames, jupyterKernel, RawKernel } from "./rawKernel.js";

/** A cell that leaves a trace whenever it runs. */
const counting = (key: string) =>
  encode(newMessage("execute_request", { code: "runs += 1;" }), key);

/** Messages by what is wrong with them. */
type Attacks = Record<string, (kernel: RawKernel) => Frames>;

const malformed: Attacks = {
  "is one empty frame": () => [""],
  "has no delimiter": ({ key }) => counting(key).slice(1),
  "ends with the delimiter": () => ["<IDS|MSG>"],
  "lacks its content": ({ key }) => signed(key, "{}", "{}", "{}"),
  "is not JSON": ({ key }) => signed(key, "{", "{}", "{}", "{}"),
  "has null for a header": ({ key }) => signed(key, "null", "{}", "{}", "{}"),
  "has a header without a type": ({ key }) => signed(key, '{"msg_id":"1"}', "{}", "{}", "{}"),
  "has a list for its content": ({ key }) => withContent(key, "[]"),
  "has content that is nested too deep to be written": ({ key }) =>
    withContent(key, `{"code":"runs += 1;","deep":${"[".repeat(9999)}${"]".repeat(9999)}}`),
  "has a header that is nested too deep to be written": ({ key }) => {
    const [, , header = "", ...rest] = counting(key);
    const deep = `,"deep":${"[".repeat(9999)}${"]".repeat(9999)}}`;
    return signed(key, header.replace(/}$/, deep), ...rest);
  },
  "is not UTF-8": ({ key }) => signed(key, "{}", "{}", "{}", Buffer.from([0x7b, 0xff, 0x7d])),
};

const forged: Attacks = {
  "is signed with another key": () => counting("guessed"),
  "has a signature with one wrong digit": ({ key }) =>
    resigned(key, (right) => right.slice(0, -1) + (right.endsWith("0") ? "1" : "0")),
  "has the first half of its signature": ({ key }) => resigned(key, (right) => right.slice(0, 32)),
  "has an empty signature": ({ key }) => resigned(key, () => ""),
  "was sent before": ({ requests }) => requests.at(-1) ?? [],
  "was sent before and now has a buffer": ({ requests }) => [...(requests.at(-1) ?? []), "buffer"],
  "is a report of the kernel's own": ({ reports }) => reports.at(-1) ?? [],
};

describe("a kernel with a key", () => {
  const kernel = useRawKernel(jupyterKernel);

  it.each(Object.entries({ ...malformed, ...forged }))(
    "drops a message that %s, says nothing, and answers the next",
    async (_, attack) => {
      await kernel().print("runs = 1;");
      await kernel().ask("shell", counting(kernel().key));
      expect(await kernel().answersTo(attack(kernel()))).toEqual([]);
      expect(await kernel().print("runs")).toBe("2\n");
      expect(kernel().printed).toBe("");
    },
  );

  it("disconnects who sends more than 16 MB in one frame", async () => {
    const { sockets } = kernel().join("huge", ["shell", "stdin", "control"]);
    for (const socket of Object.values(sockets)) {
      let isDropped = false;
      socket.events.on("disconnect", () => {
        isDropped = true;
      });
      await socket.send(Buffer.alloc(2 ** 24 + 1));
      await expect.poll(() => isDropped).toBe(true);
    }
    expect(await kernel().print("'alive'")).toBe("alive\n");
  });

  it("answers a request with a binary buffer, which Jupyter does not sign", async () => {
    const cell = newMessage("execute_request", { code: "runs = 5;" });
    await kernel().ask("shell", [...encode(cell, kernel().key), "buffer"]);
    expect(await kernel().print("runs")).toBe("5\n");
  });
});

describe("the memory of received signatures", () => {
  const key = "the key";

  /** @returns whether a message gets through */
  function newReceiver(remembered: number): (message: string[]) => boolean {
    const receiver = new Receiver(key, remembered);
    return (message) => receiver.receive(message.map((frame) => Buffer.from(frame))) !== undefined;
  }

  it("outlasts any number of wrong ones", () => {
    const send = newReceiver(10);
    const message = counting(key);
    expect(send(message)).toBe(true);
    for (let i = 0; i < 100; i++) send(resigned(key, () => i.toString(16).padStart(64, "0")));
    expect(send(message)).toBe(false);
  });

  it("holds as many as it may, and forgets the oldest first", () => {
    const send = newReceiver(10);
    const first = counting(key);
    const others = Array.from({ length: 10 }, () => counting(key));
    expect(send(first)).toBe(true);
    for (const message of others) expect(send(message)).toBe(true);
    for (const message of others) expect(send(message)).toBe(false);
    expect(send(first)).toBe(true);
  });
});

describe("a kernel without a key", () => {
  const kernel = useRawKernel(jupyterKernel, "");

  it.each(Object.entries(malformed))("drops a message that %s", async (_, attack) => {
    expect(await kernel().answersTo(attack(kernel()))).toEqual([]);
    expect(kernel().printed).toBe("");
  });

  it("runs an unsigned cell", async () => {
    const unsigned = resigned("", () => "");
    await kernel().ask("shell", unsigned);
    expect(await kernel().print("runs")).toBe("1\n");
  });
});

inLongRun(() => {
  describe("plain tslab", () => {
    const kernel = useRawKernel(plainKernel);

    it("reports the signature that a wrongly signed message needs", async () => {
      const frames = counting("guessed");
      const [, right] = signed(kernel().key, ...frames.slice(2));
      expect(JSON.stringify(await kernel().answersTo(frames))).toContain(`want ${right}`);
    });

    it("runs a cell anew for everyone who sends it again", async () => {
      await kernel().ask("shell", counting(kernel().key));
      const before = Number(await kernel().print("runs"));
      await kernel().answersTo(kernel().requests.at(-2) ?? []);
      expect(Number(await kernel().print("runs"))).toBeGreaterThan(before);
    });
  });
});

/**
 * A kernel with a variable `runs` of 0; its output goes to iopub, as after any first cell. After a test that
 * failed, the next gets a new one.
 */
function useRawKernel(argv: readonly string[], key?: string): () => RawKernel {
  let kernel: RawKernel | undefined;
  const stop = async () => {
    await kernel?.stop();
    kernel = undefined;
  };
  beforeEach(async () => {
    if (kernel) return;
    kernel = await RawKernel.start(argv, key);
    await kernel.print("let runs = 0;");
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await stop();
  });
  afterAll(stop);
  return () => {
    if (!kernel) throw new Error("the kernel of a block starts with its first test");
    return kernel;
  };
}

/** The counting cell with another content. */
function withContent(key: string, content: string): Frames {
  return signed(key, ...counting(key).slice(2, 5), content);
}

function signed(key: string, ...parts: Frames): Frames {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  const signature = hmac.digest("hex");
  return ["<IDS|MSG>", signature, ...parts];
}

/** The counting cell with its signature changed. */
function resigned(key: string, change: (right: string) => string): string[] {
  const [delimiter = "", right = "", ...parts] = counting(key);
  return [delimiter, change(right), ...parts];
}
