import { agendaPages } from "./agendas/agendaPage.js";
import { guidePages } from "./guidePages/guidePage.js";
import { handoutPages } from "./handouts/handoutPage.js";
import type { WorkshopPart } from "./material/workshopPart.js";
import { contentsPages } from "./sheets/contentsPage.js";
import { projectedPages } from "./sheets/projectedPage.js";
import { deckFiles } from "./slides/deckFiles.js";

/** The parts of the workshop that are made of guides and lessons, in the order in which they are made. */
export const workshopParts: readonly WorkshopPart[] = [
  { name: { en: "agendas", zh: "课程安排" }, files: agendaPages },
  { name: { en: "guides", zh: "讲课指南" }, files: guidePages },
  { name: { en: "handouts and their keys", zh: "练习单及答案" }, files: handoutPages },
  { name: { en: "a page to project", zh: "投影页" }, files: projectedPages },
  { name: { en: "contents", zh: "目录" }, files: contentsPages },
  { name: { en: "slides", zh: "幻灯片" }, files: deckFiles },
];
