import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { row } from "./tables.js";

/** The modules of lib/losses as a Markdown table: where each is, what it exports and what it computes. */
export async function libraryMap(root: string): Promise<string> {
  const index = await readFile(join(root, "lib", "losses", "index.ts"), "utf8");
  const rows: string[] = [];
  for (const [, names, path] of index.matchAll(/export \{([^}]+)\} from "\.\/(.+)\.js";/g)) {
    const source = await readFile(join(root, "lib", "losses", `${path}.ts`), "utf8");
    const exported = names.split(",").map((name) => name.trim());
    const code = exported.filter(Boolean).map((name) => `\`${name}\``);
    rows.push(
      row([`[losses/${path}.ts](lib/losses/${path}.ts)`, code.join(", "), firstLine(source)]),
    );
  }
  return [row(["module", "exports", "what it computes"]), row(["---", "---", "---"]), ...rows].join(
    "\n",
  );
}

/** The first sentence of the comment above the first exported function. */
function firstLine(source: string): string {
  const [, comment = ""] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function/.exec(source) ?? [];
  const text = comment
    .replace(/^\s*\* ?/gm, "")
    .replace(/\{@link (\w+)\}/g, "$1")
    .trim()
    .split(/\n\n|\n@/)[0]
    .replaceAll("\n", " ");
  const [sentence = text] = /^.+?\.(?= [A-Z])/.exec(text) ?? [];
  return sentence;
}
