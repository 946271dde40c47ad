import type { Fault } from "./chineseTypography.js";

let common: ReadonlySet<string> | undefined;

/** The 6763 characters of GB 2312, which every Chinese typeface has: its rows of 94 from B0 to F7. */
function commonCharacters(): ReadonlySet<string> {
  if (common) return common;
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) =>
    Uint8Array.from({ length: 188 }, (_, i) => (i % 2 ? 0xa1 + (i - 1) / 2 : 0xb0 + row)),
  );
  const decoder = new TextDecoder("gb18030");
  const characters = rows.flatMap((row) => [...decoder.decode(row)]);
  common = new Set(characters.filter((character) => /\p{Script=Han}/u.test(character)));
  return common;
}

/** The Chinese characters of a text that GB 2312 lacks: traditional, Japanese or rare ones. */
export function rareCharacters(text: string): Fault[] {
  const rare = new Set(text.match(/\p{Script=Han}/gu)?.filter((c) => !commonCharacters().has(c)));
  return [...rare].map((character) => ({
    rule: "characters",
    message: `${character} is not one of the common simplified characters.`,
    cure: "Write a simplified or a more usual one.",
  }));
}
