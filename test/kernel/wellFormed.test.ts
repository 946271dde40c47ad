import { expect, it } from "vitest";
import { ConsoleOutput } from "../../lib/cells/consoleOutput.js";
import type { CellResult } from "../../lib/run/client/kernelClient.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { useKernel } from "./useKernel.js";

const course = useKernel(courseKernel);

/** Half of a character, in the code of a cell. */
const half = '"😀"[0]';

it.each([
  ["printed text", `console.log(${half});`],
  ["an error stream", `console.error(${half});`],
  ["the value of a cell", half],
  ["HTML", `import { display } from "tslab"; display.html(${half});`],
  ["SVG", `import { display } from "tslab"; display.svg(\`<svg><text>\${${half}}</text></svg>\`);`],
  [
    "JSON",
    `import { display } from "tslab"; display.raw("application/json", { [${half}]: [${half}] } as any);`,
  ],
  ["a thrown message", `throw new Error(${half});`],
  ["an unhandled rejection", `Promise.reject(new Error(${half})); 1;`],
])("replaces half of a character in %s by U+FFFD", async (_, cell) => {
  const text = everyText(await course.run(cell));
  expect(text).toContain("\ufffd");
  expect(text).not.toMatch(/\p{Surrogate}/u);
});

/** All strings of a result one after the other, keys included. */
function everyText(value: CellResult | unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value).flat().map(everyText).join(" ");
}

it("keeps a character whose halves are written one after the other", async () => {
  const write = (text: string) => `void process.stdout.write(${text});`;
  expect(await course.print(write('"😀"[0]') + write('"😀"[1]'))).toBe("😀");
  const wait = "await new Promise((go) => setTimeout(go, 200));";
  expect(await course.print(write('"😀"[0]') + wait + write('"😀"[1]'))).toBe("😀");
});

it("keeps a character whose bytes are written one after the other", async () => {
  const cell = 'for (const byte of Buffer.from("é😀")) process.stdout.write(Uint8Array.of(byte));';
  expect(await course.print(cell)).toBe("é😀");
});

it("holds half of a character back no longer than until another stream writes", () => {
  const sent: string[] = [];
  const output = new ConsoleOutput((name, text) => sent.push(`${name}: ${text}`));
  output.write("stdout", "a\ud83d");
  output.write("stderr", "b");
  output.flush();
  expect(sent).toEqual(["stdout: a", "stdout: \ud83d", "stderr: b"]);
});
