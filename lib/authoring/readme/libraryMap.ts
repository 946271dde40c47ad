import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { local } from "../../text/local.js";
import type { Language } from "../../text/text.js";
import { row } from "./tables.js";

/** The rooms whose functions a reader calls, in the order of the README. */
const ROOMS = ["losses", "metrics", "batch"];

/**
 * The modules of these rooms as a Markdown table: where each is, what it exports and what it computes. What has no
 * translation is in English.
 *
 * @param folder  where lib is, from the page with the table
 */
export async function libraryMap(
  root: string,
  language: Language,
  folder: string,
): Promise<string> {
  const sentences = await translatedSentences(root, language);
  const rows = await Promise.all(
    ROOMS.map((room) => modulesOf(root, room, folder, (text) => sentences.get(text) ?? text)),
  );
  const titles = local(
    {
      en: row(["module", "exports", "what it computes"]),
      zh: row(["模块", "导出", "计算什么"]),
    },
    language,
  );
  return [titles, row(["---", "---", "---"]), ...rows.flat()].join("\n");
}

/** The translations of the sentences of this table, by the English ones. */
export async function translatedSentences(
  root: string,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const path = join(root, "lib", "lessons", language, "library.json");
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(JSON.parse(await readFile(path, "utf8"))));
}

/** The English sentences of this table. */
export async function librarySentences(root: string): Promise<string[]> {
  const sentences: string[] = [];
  for (const room of ROOMS)
    await modulesOf(root, room, "", (text) => {
      sentences.push(text);
      return text;
    });
  return sentences;
}

async function modulesOf(
  root: string,
  room: string,
  folder: string,
  translate: (sentence: string) => string,
): Promise<string[]> {
  const index = await readFile(join(root, "lib", room, "index.ts"), "utf8");
  const rows: string[] = [];
  for (const [, names, path] of index.matchAll(/export \{([^}]+)\} from "\.\/(.+)\.js";/g)) {
    const source = await readFile(join(root, "lib", room, `${path}.ts`), "utf8");
    const exported = names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "));
    const code = exported.map((name) => `\`${name}\``);
    const place = `${room}/${path}.ts`;
    const says = translate(firstLine(source, exported));
    rows.push(row([`[${place}](${folder}/${place})`, code.join(", "), says]));
  }
  return rows;
}

/** The first sentence of the comment above the first of some exported functions or constants. */
function firstLine(source: string, names: readonly string[]): string {
  const commented = `\\/\\*\\*((?:(?!\\*\\/)[\\s\\S])*)\\*\\/\\nexport (?:function|const) (?:${names.join("|")})\\b`;
  const [, comment = ""] = new RegExp(commented).exec(source) ?? [];
  const text = comment
    .replace(/^\s*\* ?/gm, "")
    .replace(/\{@link (\w+)\}/g, "$1")
    .trim()
    .split(/\n\n|\n@/)[0]
    .replaceAll("\n", " ");
  const [sentence = text] = /^.+?\.(?= [A-Z])/.exec(text) ?? [];
  return sentence;
}
