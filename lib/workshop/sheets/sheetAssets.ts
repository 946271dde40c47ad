import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formulaCharacters } from "../../book/build/formulaCharacters.js";
import { formulaFonts } from "../../book/build/formulaFonts.js";
import { clone } from "../../files/courseFolders.js";
import type { WorkshopFile } from "../material/workshopPart.js";

/**
 * What sheets load: their style sheet, and one for formulas that holds its fonts. Browsers do not let a page that was
 * opened from a folder load fonts from files.
 *
 * @param sheets  the HTML of all sheets
 */
export async function sheetAssets(sheets: readonly string[]): Promise<WorkshopFile[]> {
  const folder = await formulaFonts(formulaCharacters(sheets));
  const css = await readFile(join(folder, "katex.min.css"), "utf8");
  return [
    { path: "assets/formulas.css", content: await withFonts(css, folder) },
    {
      path: "assets/sheets.css",
      content: await readFile(join(clone, "lib", "workshop", "sheets", "sheets.css"), "utf8"),
    },
  ];
}

/** The style sheet with the fonts of the used characters inside, and without those of all other characters. */
async function withFonts(css: string, folder: string): Promise<string> {
  const faces = [...css.matchAll(/@font-face\{[^}]*\}/g)].map(([face]) => face);
  const embedded = await Promise.all(faces.map((face) => withFont(face, folder)));
  return faces.reduce((text, face, i) => text.replace(face, () => embedded[i]), css);
}

async function withFont(face: string, folder: string): Promise<string> {
  const [address, name] = /url\((fonts\/[\w-]+-used\.woff2)\)/.exec(face) ?? [];
  if (!address || !name) return "";
  const font = await readFile(join(folder, name), "base64");
  return face.replace(address, `url(data:font/woff2;base64,${font})`);
}
