import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { librarySentences, translatedSentences } from "../../lib/authoring/readme/libraryMap.js";
import { pagesAsComputed } from "../../lib/authoring/readme/writeReadme.js";
import {
  checkPages,
  repositoryPages,
  stampPages,
  translatedPagePath,
} from "../../lib/authoring/translation/translatedPages.js";
import { translationRules } from "../../lib/authoring/translation/translationRules.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(root + path, "utf8");
const readme = read("README.md");

/** Commands that do not end by themselves, each with the test that runs it. */
const inTests: Readonly<Record<string, string>> = {
  "npm run book -- --host": "test/cli/host.test.ts",
};

describe("the README", () => {
  it("holds, in each language, the first line and the tables that are computed now; if not: npm run readme", async () => {
    const pages = await pagesAsComputed();
    for (const { before, after } of pages) expect(before).toBe(after);
    expect(pages.map(({ path }) => path)).toEqual(
      repositoryPages.flatMap((page) => [page.english, translatedPagePath(page, "zh")]),
    );
    expect(readme).toMatch(/^English · \[中文\]\(\.github\/README\.zh\.md\)\n/);
  });

  it("shows only commands that CI runs", () => {
    const blocks = [...readme.matchAll(/```sh\n(?<lines>[\s\S]+?)```/g)];
    const commands = blocks.flatMap(({ groups }) => groups?.lines.trim().split("\n") ?? []);
    expect(commands).toContain("npm ci && npm start");
    expect(commands).toContain("npm cit");

    const ci = read(".ci/run").split("\n");
    const inCi = (command: string): boolean => ci.some((line) => line.startsWith(command));
    // `npm cit` is `npm ci` and then `npm test`, so CI has run both halves of the first command.
    const parts = commands.flatMap((command) =>
      command.split(" && ").filter((c) => c !== "npm ci"),
    );
    expect(parts.filter((command) => !inCi(command) && !(command in inTests))).toEqual([]);
    for (const [command, test] of Object.entries(inTests)) {
      expect(parts).toContain(command);
      expect(read(test)).toContain('"--host"');
    }
  });

  it("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?<path>[^)#:]+)\)/g)].map(({ groups }) => groups?.path);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((path) => !existsSync(root + path))).toEqual([]);
  });
});

describe("a translated page", () => {
  const chinese = translationRules("zh", []);
  const pages = repositoryPages.map((page) => translatedPagePath(page, "zh"));

  /** What is wrong with the translated pages of a copy in which a text of a page is replaced. */
  async function faultsAfter(path: string, before: string, after: string): Promise<string[]> {
    const copy = mkdtempSync(join(tmpdir(), "pages-"));
    mkdirSync(join(copy, ".github"));
    for (const { english } of repositoryPages) cpSync(root + english, join(copy, english));
    for (const page of pages) cpSync(root + page, join(copy, page));
    const text = readFileSync(join(copy, path), "utf8");
    expect(text).toContain(before);
    writeFileSync(join(copy, path), text.replace(before, after));
    const found = await checkPages(copy, { language: "zh", rules: chinese });
    return found.map(({ file, cell, rule }) => `${file} ${cell} ${rule}`);
  }

  const zh = ".github/README.zh.md";
  it.each([
    [
      "a sentence of the English has changed",
      "README.md",
      "Any static host",
      "Each static host",
      "as-a-book stale",
    ],
    ["a command is another one", zh, "\nnpm run lab\n", "\nnpm run labs\n", "in-jupyter equal"],
    ["an option is missing", zh, "`--no-open`", "选项", "as-a-book equal"],
    ["a link leads elsewhere", zh, "(../LICENSE)", "(../LICENCE)", "contributing equal"],
    ["a number is another one", zh, "351 个", "315 个", "the-library equal"],
    ["a table is missing", zh, "<!-- generated: notebooks -->", "", "the-lessons equal"],
    [
      "a section is missing",
      zh,
      /<!-- cell: in-vs-code.*-->\n\n### .*\n/.exec(read(zh))?.[0] ?? "?",
      "",
      "in-vs-code missing",
    ],
    ["a mark is half-width", zh, "只做这本书：", "只做这本书:", "as-a-book typography"],
  ])("is refused if %s", async (_, path, before, after, fault) => {
    expect(await faultsAfter(path, before, after)).toContain(`${zh} ${fault}`);
  });

  it("stays up to date if only a generated table grows", async () => {
    const grown = "<!-- generated: notebooks -->\n\n| a new lesson |\n";
    expect(await faultsAfter("README.md", "<!-- generated: notebooks -->\n", grown)).toEqual([]);
  });

  it("shows the same blocks of commands in the same order", () => {
    const blocks = (page: string): string[] => page.match(/^```[\s\S]*?^```/gm) ?? [];
    expect(blocks(read(zh))).toEqual(blocks(readme));
  });

  it("links to files that exist, and to the Chinese notebooks", () => {
    for (const page of pages) {
      const links = [...read(page).matchAll(/\]\((?<path>[^)#:]+)\)/g)].map(
        ({ groups }) => groups?.path ?? "",
      );
      expect(links.filter((path) => !existsSync(join(root, ".github", path)))).toEqual([]);
      expect(links.filter((path) => /notebooks\/\d/.test(path))).toEqual([]);
    }
  });

  it("says what each function of the library computes, also after its comment has changed", async () => {
    const [sentences, translated] = [
      await librarySentences(root),
      await translatedSentences(root, "zh"),
    ];
    expect([...translated.keys()].sort()).toEqual([...new Set(sentences)].sort());
    const faults = [...translated].flatMap(([english, text]) => chinese.check(text, english));
    expect(faults).toEqual([]);
  });

  it("can be written in a language that nobody has prepared, and is stamped as a lesson is", async () => {
    const copy = mkdtempSync(join(tmpdir(), "pages-"));
    mkdirSync(join(copy, ".github"));
    writeFileSync(join(copy, "README.md"), "English\n\n# Title\n\nOne `a`.\n\n## Next\n\nTwo.\n");
    const page = join(copy, ".github", "README.tlh.md");
    const pseudo = { language: "tlh", rules: translationRules("tlh", []) };
    expect(await checkPages(copy, pseudo)).toEqual([]);
    writeFileSync(page, "x\n\n<!-- cell: title -->\n\n# Ŧiŧle\n\nØne `a`.\n");
    const rules = async () =>
      (await checkPages(copy, pseudo)).map(({ rule, cell }) => [rule, cell]);
    expect(await rules()).toEqual([
      ["missing", "next"],
      ["stale", "title"],
    ]);
    await stampPages(copy, "tlh", ["README"]);
    expect(await rules()).toEqual([["missing", "next"]]);
  });
});
