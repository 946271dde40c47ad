import { join } from "node:path";
import { readEditions } from "../book/build/readEditions.js";
import { type CourseFolders, courseFolders } from "../files/courseFolders.js";
import { shownPath } from "../files/shownPath.js";
import { writeUnlessChanged } from "../files/writeUnlessChanged.js";
import { findNotebooks } from "../notebook/findNotebooks.js";
import { readNotebook } from "../notebook/notebookFile.js";
import { count } from "../text/count.js";
import type { Text } from "../text/text.js";
import { told } from "../text/told.js";
import { plans } from "../workshop/agendas/plans.js";
import type { Material, WorkshopFile } from "../workshop/material/workshopPart.js";
import { sheetAssets } from "../workshop/sheets/sheetAssets.js";
import { workshopParts } from "../workshop/workshopParts.js";
import { untilSignal } from "./untilSignal.js";

interface WorkshopOptions {
  /** The kind of the only agenda to make. Default: all. */
  agenda?: string | undefined;
  /** Whether to serve the slides afterwards, so that their cells run, until Ctrl-C. */
  serve?: boolean | undefined;
  port: number;
  course?: string | undefined;
}

/**
 * `npm run workshop`: writes what an instructor needs into `.course/workshop/`, from the notebooks with their committed
 * outputs. What a person changed there is kept, and the new file goes next to it.
 *
 * @returns the exit code
 */
export async function workshop({ agenda, serve, port, course }: WorkshopOptions): Promise<number> {
  const folders = courseFolders(course);
  const folder = join(folders.generated, "workshop");
  const material = await readMaterial(folders, agenda);
  const kept: string[] = [];
  const write = async (name: Text, files: readonly WorkshopFile[]): Promise<void> => {
    for (const { path, content } of files) {
      const asked = join(folder, ...path.split("/"));
      const written = await writeUnlessChanged(folders.root, asked, content);
      if (written !== asked) kept.push(keptSentence(asked, written));
    }
    const number = files.length;
    process.stdout.write(
      told({ en: `${name.en}: ${count(number, "file")}\n`, zh: `${name.zh}：${number} 个文件\n` }),
    );
  };
  const sheets: string[] = [];
  for (const { name, files } of workshopParts) {
    const made = await files(material);
    await write(name, made);
    sheets.push(...made.map(({ content }) => content).filter((text) => typeof text === "string"));
  }
  await write({ en: "fonts and styles", zh: "字体和样式" }, await sheetAssets(sheets));
  const where = shownPath(folder);
  process.stdout.write(told({ en: `Written to ${where}/\n`, zh: `已写入 ${where}/\n` }));
  for (const sentence of kept) process.stderr.write(`${sentence}\n`);
  if (serve) await serveSlides(join(folder, "slides"), port);
  return kept.length > 0 ? 1 : 0;
}

async function serveSlides(folder: string, port: number): Promise<void> {
  const { serveBook } = await import("../book/build/serveBook.js");
  const what = { en: "The slides are", zh: "幻灯片" };
  const { close } = await serveBook(folder, { port, open: false, what });
  await untilSignal();
  close();
}

async function readMaterial(folders: CourseFolders, agenda: string | undefined): Promise<Material> {
  const paths = await findNotebooks(folders);
  const files = await Promise.all(paths.map(readNotebook));
  return {
    editions: [{ language: "en", files }, ...(await readEditions(folders, paths))],
    plans: plans.filter(({ kind }) => agenda === undefined || kind === agenda),
  };
}

function keptSentence(asked: string, written: string): string {
  const [changed, made] = [asked, written].map((path) => shownPath(path));
  return (
    `${changed} is not as npm run workshop left it, so it was kept, and the new file was written to ${made}: copy what ` +
    "you need from one into the other, then delete the new one, or move the old one away and give the new one its name."
  );
}
