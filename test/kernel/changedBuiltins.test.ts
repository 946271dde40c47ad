import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { newMessage } from "../../lib/run/client/jupyterMessages.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { sample } from "../sample.js";
import { jupyterKernel, RawKernel } from "./rawKernel.js";
import { startKernel, useKernel } from "./useKernel.js";

/** Objects whose functions the kernel calls, by kind. */
const objects: Record<string, readonly string[]> = {
  prototypes: [
    ...["Object.prototype", "Array.prototype", "Function.prototype", "String.prototype"],
    ...["RegExp.prototype", "Promise.prototype", "Map.prototype", "Set.prototype"],
    ...["WeakMap.prototype", "Error.prototype", "Uint8Array.prototype", "Number.prototype"],
  ],
  "hidden prototypes": [
    "Object.getPrototypeOf([][Symbol.iterator]())",
    "Object.getPrototypeOf(new Map().entries())",
    "Object.getPrototypeOf(Uint8Array.prototype)",
    "Object.getPrototypeOf(async function* () {}.prototype)",
    "Object.getPrototypeOf(MessagePort.prototype)",
  ],
  constructors: [
    ...["Object", "Array", "Promise", "Error", "Symbol", "Number", "String", "Reflect", "Atomics"],
    ...["JSON", "Buffer", "Buffer.prototype"],
  ],
  "parts of Node": [
    ...["process", "require('node:events').prototype", "require('node:vm')"],
    ...["require('node:module')", "require('node:crypto').Hmac.prototype", "EventTarget.prototype"],
    "MessagePort.prototype",
  ],
  globals: ["globalThis"],
};

const damaged = Object.entries(objects).flatMap(([kind, all]) =>
  all.map((object) => ({ kind, object })),
);

/** Ways in which a cell can change a property, as the body of a function of `object` and `key`. */
const ways = {
  "replaces all functions of": "object[key] = () => { throw new Error('not the original'); };",
  "deletes all functions of": "delete object[key];",
  "makes getters of all functions of":
    "Object.defineProperty(object, key, { get() { throw new Error('not the original'); }, configurable: true });",
};

/** A cell's statement that changes what it needs itself last of all. */
function change(object: string, way: string): string {
  return `(() => {
    const { ownKeys, getOwnPropertyDescriptor, apply } = Reflect;
    const { defineProperty } = Object;
    const object = ${object} as any;
    const keys = ownKeys(object);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as string;
      const { value, configurable } = getOwnPropertyDescriptor(object, key)!;
      if (typeof value !== "function" || !configurable || key === "__tslab__") continue;
      try { ${way.replaceAll("Object.defineProperty", "defineProperty")} } catch {}
    }
  })();`;
}

const sound = "await null; [...new Map([[1, 20]]).values()].map((x) => x + 22)[0]";

describe.each(Object.entries(ways))("a cell that %s", (_, way) => {
  const course = useKernel(courseKernel);

  it.each(sample(damaged, ({ kind }) => kind))(
    "$object is the only one that sees it",
    async ({ object }) => {
      await course.run(change(object, way));
      expect(await course.print(sound)).toBe("42");
      expect((await course.fail("const text: string = 5;")).evalue).toContain("TS2322");
      expect((await course.fail("\nthrow new Error('as usual');")).traceback.at(-1)).toBe(
        "    at cell:2:7",
      );
    },
  );
});

it.each(sample(damaged))(
  "a cell that replaces all functions of $object and then waits can be stopped",
  async ({ object }) => {
    const { kernel, print, run } = await startKernel(courseKernel);
    await run("let kept = 6;");
    const cell = `await null; ${change(object, ways["replaces all functions of"])} await wait;`;
    const running = run(`const wait = new Promise(() => {}); ${cell}`);
    await pause(500);
    kernel.interrupt();
    expect(await running).toMatchObject({ status: "error" });
    expect(await print("kept * 7")).toBe("42");
  },
);

describe("a cell", () => {
  const { run, print, fail } = useKernel(courseKernel);

  it.each([
    ["Array.prototype.map = () => [];", "Array.prototype.map"],
    ["(Array.prototype as any)[Symbol.iterator] = null;", "Array.prototype[Symbol.iterator]"],
    ["(globalThis as any).Map = class {};", "globalThis.Map"],
    ['require("node:fs").readFileSync = () => "read";', "fs.readFileSync"],
    ["process.exit = (() => {}) as any;", "process.exit"],
    [
      "(Object.prototype as any).get = 1; (Object.prototype as any)[0] = 1;",
      "Object.prototype.0, Object.prototype.get",
    ],
    ["(Array.prototype as any).toJSON = () => 1;", "Array.prototype.toJSON"],
    [
      "Object.defineProperty(Array, Symbol.species, { get() { return class { constructor() { throw 1; } }; } });",
      "Array[Symbol.species]",
    ],
    ["Object.setPrototypeOf(Uint8Array.prototype, null);", "Uint8Array.prototype.__proto__"],
    [
      "Object.setPrototypeOf(Object.getPrototypeOf(process), null);",
      "(the prototype of process).__proto__",
    ],
    [
      "Object.setPrototypeOf(Array.prototype, new Proxy({}, { get() { throw 1; }, has() { throw 1; } }));",
      "Array.prototype.__proto__",
    ],
    [
      "const p: any = Set.prototype; p.has = p.add = p.delete = p.clear = () => true;",
      "Set.prototype.has, Set.prototype.add, Set.prototype.delete and 1 more",
    ],
  ])("hears what it has changed: %s", async (cell, names) => {
    const said = `This cell has changed ${names}. The kernel needs it, and has put it back.`;
    expect(await print(cell)).toContain(said);
    expect(await print("1 + 1")).toBe("2");
  });

  it.each(
    sample([
      [
        "Object.defineProperty(Array.prototype, 'toSorted', { value: 1, configurable: false });",
        "Array.prototype.toSorted",
      ],
      ["Object.preventExtensions(Object.setPrototypeOf(Map, null));", "Map.__proto__"],
      ["Object.freeze(Error);", "Error"],
      ["Object.freeze(require.cache);", "require.cache"],
    ]),
  )("hears once to restart the kernel where that is not possible: %s", async (cell, names) => {
    const kernel = await startKernel(courseKernel);
    expect(await kernel.print(cell)).toContain(
      `This cell has changed ${names} for good, and the kernel needs it: restart the kernel.`,
    );
    expect(await kernel.print("6 * 7")).toBe("42");
  });

  it("cannot freeze the variables of all cells", async () => {
    const refusal = "exports has the variables of all cells: it cannot be frozen";
    await run("let kept = 6;");
    for (const way of ["freeze(exports)", "seal(exports)", "setPrototypeOf(exports, null)"])
      expect((await fail(`Object.${way};`)).evalue).toBe(refusal);
    expect(await print("let added = 7; kept * added")).toBe("42");
  });

  it("has what it replaces in Node's modules for itself, also if it updates their exports", async () => {
    const replaced = "crypto.createHmac = crypto.randomUUID = timers.setImmediate = refuse;";
    await run(`const refuse: any = () => { throw new Error("replaced"); };
      const crypto = require("node:crypto"), timers = require("node:timers"); ${replaced}
      require("node:module").syncBuiltinESMExports();`);
    expect((await fail("crypto.randomUUID()")).evalue).toBe("replaced");
  });

  it("keeps what people replace or add on purpose", async () => {
    const { outputs } =
      await run(`Math.random = () => 0.25; Date.now = () => 5; console.info = (text) => console.log("info:", text);
        globalThis.fetch = (async () => "fetched") as any;
        (Array.prototype as any).sum = function () { return this.reduce((a, b) => a + b, 0); };
        (String.prototype as any).shout = function () { return this + "!"; };
        undefined;`);
    expect(outputs).toEqual([]);
    expect(
      await print("console.info(Math.random() + Date.now()); const got: any = fetch; await got()"),
    ).toBe("info: 5.25\nfetched");
    expect(await print('[([1, 2] as any).sum(), ("a" as any).shout()]')).toBe("[ 3, 'a!' ]");
  });
});

it.each(
  sample([
    [
      "removes all listeners of the process",
      "process.removeAllListeners();",
      "require('node:events').prototype.removeAllListeners.call(process);",
    ],
    ["freezes Error", "Object.freeze(Error);"],
  ]),
)("a cell that %s can be stopped in a loop, and so can those after it", async (_, ...changes) => {
  const { kernel, run, print } = await startKernel(courseKernel);
  await run("let kept = 6;");
  for (const changing of [...changes, ""]) {
    const running = run(`${changing} while (true);`);
    await pause(500);
    kernel.interrupt();
    expect(await running).toMatchObject({ status: "error" });
    expect(await print("kept * 7")).toBe("42");
  }
});

describe("a cell that removes all listeners of the process", () => {
  it("leaves the report of what nobody catches", async () => {
    const { run, print } = await startKernel(courseKernel);
    await run("process.removeAllListeners();");
    const late = "await new Promise((go) => setTimeout(go, 20));";
    const thrown = "process.nextTick(() => { throw new Error('nobody catches'); });";
    expect(await print(thrown + late)).toContain("uncaughtException: Error: nobody catches");
    expect(await print(`Promise.reject(new Error('nobody awaits')); ${late}`)).toContain(
      "unhandledRejection: Error: nobody awaits",
    );
  });
});

it.each(
  sample([
    ["has replaced all functions of process", change("process", ways["replaces all functions of"])],
    [
      "waits after it has",
      `await null; ${change("process", ways["replaces all functions of"])} await new Promise(() => {});`,
    ],
    [
      "listens to the exit and throws",
      "process.on('exit', () => { throw new Error('not yet'); });",
    ],
  ]),
)("a kernel ends when it is told to, also if a cell %s", async (_, cell) => {
  const kernel = await RawKernel.start(jupyterKernel);
  onTestFinished(() => kernel.stop());
  await kernel.print("1");
  await kernel.send(newMessage("execute_request", { code: cell }));
  await pause(1000);
  await kernel.send(newMessage("shutdown_request", { restart: false }), "control");
  await vi.waitUntil(() => kernel.hasEnded, { timeout: 10_000 });
});
