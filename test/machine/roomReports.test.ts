import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReports, roomText } from "../../lib/machine/roomReports.js";
import { temporaryFolder } from "../cli/fixtures.js";

const line = (title: string, state: string, found: string, cure?: string) =>
  JSON.stringify({ title, state, found, cure });
const kernel = line("Kernel", "fault", "does not start", "npm ci");

function folderOf(reports: Readonly<Record<string, readonly string[]>>): string {
  const folder = temporaryFolder();
  for (const [name, lines] of Object.entries(reports))
    writeFileSync(join(folder, name), lines.join("\n"));
  return folder;
}

const textOf = async (reports: Readonly<Record<string, readonly string[]>>) =>
  roomText(await readReports(folderOf(reports)));

describe("the reports of a room", () => {
  it("are one table, with each fault once and the computers that have it", async () => {
    const text = await textOf({
      "anna.json": [line("Node", "ok", "22"), kernel, line("Jupyter", "note", "none")],
      "ben.json": ["> course doctor", "", line("Node", "ok", "20"), kernel],
      "cy.json": [line("Node", "fault", "14 is too old", "nodejs.org")],
      "notes.txt": ["no report"],
    });
    expect(text).toBe(
      [
        "      Node  Kernel  Jupyter",
        "anna  ✔     ✘       ·",
        "ben   ✔     ✘       –",
        "cy    ✘     –       –",
        "",
        "✘ Kernel: does not start",
        "  cure: npm ci",
        "  on: anna, ben",
        "",
        "✘ Node: 14 is too old",
        "  cure: nodejs.org",
        "  on: cy",
        "",
      ].join("\n"),
    );
  });

  it("say that all is well", async () => {
    const text = await textOf({ "anna.json": [line("Node", "ok", "22")] });
    expect(text).toContain("\nAll computers have what the course needs.\n");
  });

  it("name a file that holds no report", async () => {
    const nothing = [
      "[]",
      "null",
      '{"title": 1}',
      '{"title":"Node","found":"x","state":"__proto__"}',
      "{",
    ];
    expect(await textOf({ "dan.json": nothing })).toContain(
      "✘ The file holds no report of npm run doctor -- --json.\n  on: dan\n",
    );
  });

  it("command no terminal, whatever they hold", async () => {
    const text = await textOf({
      "eve.json": [line("No\u001b[2Jde", "fault", "\u001b]0;title\u0007\r", "\u009b1m")],
    });
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  it("are asked for where there is none", async () => {
    await expect(readReports(temporaryFolder())).rejects.toThrow(
      "Make one on each computer: npm run doctor -- --json > its-name.json",
    );
  });
});
