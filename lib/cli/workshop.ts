import { join } from "node:path";
import { checkGuide } from "../authoring/guides/checkGuide.js";
import { describeProblem } from "../authoring/problem.js";
import { ownAddresses } from "../book/build/hostBook.js";
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
import { guideOf } from "../workshop/guides/lessonGuides.js";
import type { Material, WorkshopFile } from "../workshop/material/workshopPart.js";
import { sheetAssets } from "../workshop/sheets/sheetAssets.js";
import { workshopParts } from "../workshop/workshopParts.js";
import { keptSentence } from "./keptSentence.js";
import { learnerPack } from "./learnerPack.js";
import { untilSignal } from "./untilSignal.js";

interface WorkshopOptions {
  /** The kind of the only agenda to make. Default: all. */
  agenda?: string | undefined;
  /** Whether to serve the slides afterwards, so that their cells run, until Ctrl-C. */
  serve?: boolean | undefined;
  /** The port of the slides, if they are served, and of the book on the page to project. */
  port: number;
  course?: string | undefined;
}

/**
 * `npm run workshop`: writes what an instructor needs into `.course/workshop/`, from the notebooks with their committed
 * outputs. What a person changed there is kept, and the new file goes next to it.
 *
 * @returns the exit code
 */
export async function workshop(options: WorkshopOptions): Promise<number> {
  const folders = courseFolders(options.course);
  const folder = join(folders.generated, "workshop");
  const material = await readMaterial(folders, options);
  const kept: string[] = [];
  const write = async (name: Text, files: readonly WorkshopFile[]): Promise<void> => {
    for (const { path, content } of files) {
      const asked = join(folder, ...path.split("/"));
      const written = await writeUnlessChanged(folders.root, asked, content);
      if (written !== asked)
        kept.push(keptSentence("workshop", { en: "file", zh: "文件" }, asked, written));
    }
    const number = files.length;
    process.stdout.write(
      told({ en: `${name.en}: ${count(number, "file")}\n`, zh: `${name.zh}：${number} 个文件\n` }),
    );
  };
  const problems = problemsOfGuides(material);
  const sheets: string[] = [];
  for (const { name, files } of workshopParts) {
    const made = await files(material);
    await write(name, made);
    sheets.push(...made.map(({ content }) => content).filter((text) => typeof text === "string"));
  }
  const pack = await learnerPack(folders.root, material.editions);
  await write({ en: "notebooks for learners", zh: "给学生的笔记本" }, pack);
  await write({ en: "fonts and styles", zh: "字体和样式" }, await sheetAssets(sheets));
  const where = shownPath(folder);
  process.stdout.write(told({ en: `Written to ${where}/\n`, zh: `已写入 ${where}/\n` }));
  const sentences = [...problems, ...kept];
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  if (options.serve) await serveSlides(join(folder, "slides"), options.port);
  return sentences.length > 0 ? 1 : 0;
}

async function serveSlides(folder: string, port: number): Promise<void> {
  const { serveBook } = await import("../book/build/serveBook.js");
  const what = { en: "The slides are", zh: "幻灯片" };
  const { close } = await serveBook(folder, { port, open: false, what });
  await untilSignal();
  close();
}

/** What in the guides does not fit the English lessons, such as a section that was added. */
function problemsOfGuides({ editions: [english] }: Material): string[] {
  return english.files.flatMap((file) =>
    checkGuide(file, guideOf(file.name)).map((problem) => describeProblem(problem)),
  );
}

async function readMaterial(
  folders: CourseFolders,
  { agenda, port }: WorkshopOptions,
): Promise<Material> {
  const [address] = ownAddresses();
  const paths = await findNotebooks(folders);
  const files = await Promise.all(paths.map(readNotebook));
  return {
    editions: [{ language: "en", files }, ...(await readEditions(folders, paths))],
    plans: plans.filter(({ kind }) => agenda === undefined || kind === agenda),
    address: address && `http://${address}:${port}/`,
  };
}
