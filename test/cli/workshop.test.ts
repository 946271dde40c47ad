import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { lessonGuides } from "../../lib/workshop/guides/lessonGuides.js";
import { temporaryCourse } from "./fixtures.js";
import { callCli } from "./runCli.js";

const name = "04-binary-cross-entropy";
const { notebook } = await readNotebook(join(courseFolders(clone).notebooks, `${name}.ipynb`));
const course = temporaryCourse({ [name]: notebook });
const folder = join(course.root, ".course", "workshop");
const run = (...args: string[]) => callCli("workshop", ...args, "--course", course.root);
const agenda = join(folder, "agendas", "50min.html");

describe("npm run workshop", () => {
  let first: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    first = await run();
  });

  it("says how far it is, a line for each part, and where the files are", () => {
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(
      /^agendas: 4 files\n(?:.+: \d+ files?\n)+Written to .*\/workshop\/\n$/,
    );
  });

  it("writes pages that load nothing but two style sheets, with formulas in the fonts that these hold", () => {
    const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (path) => path.endsWith(".html") && !path.startsWith("slides"), // those are in test/workshop/decks
    );
    expect(pages.length).toBeGreaterThan(3);
    for (const path of pages) {
      const html = readFileSync(join(folder, path), "utf8");
      const loaded = [...html.matchAll(/<(?:link|script|img)\b[^>]*(?:href|src)="([^"]+)"/g)];
      expect(loaded.map(([, address]) => address.replace(/^(\.\.\/)*/, ""))).toEqual([
        "assets/formulas.css",
        "assets/sheets.css",
      ]);
      for (const [, address] of loaded)
        expect(existsSync(join(folder, path, "..", address))).toBe(true);
    }
    const css = readFileSync(join(folder, "assets", "formulas.css"), "utf8");
    expect(css).toContain("url(data:font/woff2;base64,");
    expect(css).not.toContain("url(fonts/");
  });

  it("has links that lead to files of the workshop", () => {
    const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (path) => path.endsWith(".html") && !path.includes("slides"),
    );
    const missing = pages.flatMap((path) => {
      const html = readFileSync(join(folder, path), "utf8");
      return [...html.matchAll(/<a href="([^"#]+)[^"]*"/g)]
        .map(([, address]) => join(folder, path, "..", address))
        .filter((target) => !existsSync(target));
    });
    expect(pages).toEqual(expect.arrayContaining(["index.html", "project.html"]));
    expect(missing).toEqual([]);
  });

  it("hands out notebooks without solutions, and without a sentence of the guide", () => {
    const pack = readdirSync(join(folder, "learner"), { recursive: true, encoding: "utf8" });
    expect(pack).toEqual([`${name}.ipynb`]);
    const text = readFileSync(join(folder, "learner", pack[0]), "utf8");
    expect(text).not.toContain("SOLUTION");
    const secrets = lessonGuides[4].sections.flatMap(({ expect: answer, misconceptions }) => [
      answer,
      ...misconceptions.map(({ say }) => say),
    ]);
    const plain = JSON.stringify(text);
    expect(secrets.length).toBeGreaterThan(20);
    for (const { en, zh } of secrets)
      for (const secret of [en, zh]) expect(plain).not.toContain(secret);
  });

  it("projects an address with its QR code, or says that there is none", () => {
    const html = readFileSync(join(folder, "project.html"), "utf8");
    expect(html).toMatch(
      /<p class="address">http:\/\/[\d.]+:8080\/<\/p>\n<div class="code"[^>]*><svg|in no network/,
    );
  });

  it("reports a guide that does not fit its lesson, and fails", async () => {
    const cells = notebook.cells.filter(({ id }) => id !== "conventions");
    const edited = temporaryCourse({ [name]: { ...notebook, cells } });
    const { code, stderr } = await callCli("workshop", "--course", edited.root);
    expect(code).toBe(1);
    expect(stderr).toMatch(/the guide has the sections title, likelihood/);
  });

  it("keeps what a person changed, writes the new file next to it, and fails", async () => {
    writeFileSync(agenda, "an hour of work");
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toMatch(/50min\.html is not as npm run workshop left it, so it was kept/);
    expect(readFileSync(agenda, "utf8")).toBe("an hour of work");
    expect(existsSync(agenda.replace(".html", ".new.html"))).toBe(true);
  });

  it("makes one agenda alone if it is asked for, and refuses a kind that it does not know", async () => {
    rmSync(folder, { recursive: true });
    expect((await run("--agenda", "3h")).code).toBe(0);
    expect(readdirSync(join(folder, "agendas"))).toEqual(["3h.html"]);
    const { code, stderr } = await run("--agenda", "2h");
    expect(code).toBe(1);
    expect(stderr).toContain("Allowed choices are 50min, 3h, day, 4x90.");
  });
});
