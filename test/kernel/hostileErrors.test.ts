import { expect, it } from "vitest";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { useKernel } from "./useKernel.js";

const course = useKernel(courseKernel);

const revoked = "const { proxy, revoke } = Proxy.revocable({}, {}); revoke();";
const secretive =
  "const proxy = new Proxy(new SyntaxError(), { get() { throw 1; }, getPrototypeOf: Reflect.getPrototypeOf });";

const unshown = "a value that cannot be shown, because reading it throws";

it.each([
  ["a revoked proxy", revoked, unshown],
  ["a SyntaxError that throws when it is read", secretive, unshown],
])("reports %s that a cell throws, now and later", async (_, make, text) => {
  const later =
    "process.nextTick(() => { throw proxy; }); await new Promise((go) => setTimeout(go, 50));";
  expect(await course.fail(`{ ${make} throw proxy; }`)).toMatchObject({ evalue: text });
  expect(await course.print(`{ ${make} ${later} }`)).toContain(
    `uncaughtException: Uncaught: ${text}`,
  );
  expect(await course.print("6 * 7")).toBe("42");
});

it.each(["{}", "() => {}"])(
  "shows a revoked proxy of %s that is the value of a cell",
  async (of) => {
    const cell = `const { proxy, revoke } = Proxy.revocable(${of}, {}); revoke(); proxy`;
    expect(await course.print(cell)).toBe("<Revoked Proxy>");
  },
);

it.each([
  ["a circle", "c.c = c", "Converting circular structure to JSON"],
  ["a bigint", "c.c = 1n", "Do not know how to serialize a BigInt"],
])("fails a cell that displays %s, with its line", async (_, fill, message) => {
  const show = 'display.raw("application/json", c);';
  const { evalue, traceback } = await course.fail(
    `import { display } from "tslab"; const c: any = {}; ${fill};\n${show}`,
  );
  expect(evalue).toContain(message);
  expect(traceback).toContain(`> 2 | ${show}`);
});
