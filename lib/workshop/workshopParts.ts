import { agendaPages } from "./agendas/agendaPage.js";
import type { WorkshopPart } from "./material/workshopPart.js";
import { deckFiles } from "./slides/deckFiles.js";

/** The parts of the workshop that are made of guides and lessons, in the order in which they are made. */
export const workshopParts: readonly WorkshopPart[] = [
  { name: "agendas", files: agendaPages },
  { name: "slides", files: deckFiles },
];
