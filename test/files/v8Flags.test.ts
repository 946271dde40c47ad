import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { built, clone } from "../../lib/files/courseFolders.js";
import { lateOptimisation, unoptimisedWebAssembly } from "../../lib/files/v8Flags.mjs";
import { itWith } from "../cli/available.js";
import { refusedNodes, supportedNodes } from "../cli/otherNodes.js";

const budget = ["--interrupt-budget=2000000"];
const calls = ["--invocation-count-for-turbofan=60000", "--invocation-count-for-maglev=8000"];
const webAssembly = ["--liftoff-only"];

describe("the flags of V8", () => {
  it.each([
    ["Node 20", "11.3.244.8-node.26", budget, webAssembly],
    ["Node 22", "12.4.254.21-node.33", calls, webAssembly],
    ["Node 24", "13.6.233.17-node.28", calls, webAssembly],
    ["Node 26", "14.6.202.34-node.40", calls, webAssembly],
    ["a V8 with which nobody has tried them", "15.1.1", [], []],
  ])("are those that it knows in %s", (_, v8, late, unoptimised) => {
    expect(lateOptimisation(v8)).toEqual(late);
    expect(unoptimisedWebAssembly(v8)).toEqual(unoptimised);
  });

  /** Sets them in a process of its own, where V8 complains on standard error. */
  function setIn(node: string): { flags: string[]; stderr: string } {
    const program = `
      import { lateOptimisation, unoptimisedWebAssembly, setFlags } from
        "${pathToFileURL(join(clone, "lib/files/v8Flags.mjs"))}";
      for (const choose of [lateOptimisation, unoptimisedWebAssembly]) {
        setFlags(choose);
        console.log(choose(process.versions.v8).join("\\n"));
      }`;
    const { stdout, stderr } = spawnSync(node, ["--input-type=module", "--eval", program], {
      encoding: "utf8",
    });
    return { flags: stdout.split("\n").filter(Boolean), stderr };
  }

  it("are accepted by the Node that runs this test", () => {
    const { flags, stderr } = setIn(process.execPath);
    expect(stderr).toBe("");
    expect(flags.length).toBeGreaterThan(1);
  });

  for (const { name, program, need } of supportedNodes) {
    itWith([need], `are chosen for ${name} and accepted by it`, async () => {
      const { flags, stderr } = setIn(program);
      expect(stderr).toBe("");
      expect(flags.length).toBeGreaterThan(1);
    });
  }
});

describe("a kernel that Jupyter starts", () => {
  const [, old] = refusedNodes;
  itWith(
    [old.need],
    `with ${old.name} says which Node it needs, and where to see which one there is`,
    async () => {
      const { status, stderr } = spawnSync(old.program, [built("kernel/launch.js"), "c.json"], {
        encoding: "utf8",
      });
      expect(stderr).toMatch(
        /^The course's kernel needs Node .* This is Node 18\.\d+\.\d+\.\n.*\n$/,
      );
      expect(status).toBe(1);
    },
  );
});
