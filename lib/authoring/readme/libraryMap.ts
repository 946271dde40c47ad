import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { row } from "./tables.js";

/** The rooms whose functions a reader calls, in the order of the README. */
const ROOMS = ["losses", "metrics", "batch"];

/** The modules of these rooms as a Markdown table: where each is, what it exports and what it computes. */
export async function libraryMap(root: string): Promise<string> {
  const rows = await Promise.all(ROOMS.map((room) => modulesOf(root, room)));
  const head = [row(["module", "exports", "what it computes"]), row(["---", "---", "---"])];
  return [...head, ...rows.flat()].join("\n");
}

async function modulesOf(root: string, room: string): Promise<string[]> {
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
    rows.push(row([`[${place}](lib/${place})`, code.join(", "), firstLine(source, exported)]));
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
