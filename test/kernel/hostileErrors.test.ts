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
