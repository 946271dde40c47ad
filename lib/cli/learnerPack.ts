import { takeCommitted } from "../authoring/editions/committedNotebooks.js";
import { learnerEdition } from "../authoring/editions/learnerEdition.js";
import { takeAnswersOut } from "../authoring/format/typedAnswers.js";
import type { Edition } from "../book/build/writeBook.js";
import { folderOf } from "../book/markup/bookRoot.js";
import { formatNotebook } from "../notebook/formatNotebook.js";
import type { WorkshopFile } from "../workshop/material/workshopPart.js";

/**
 * The notebooks to hand out, in all languages: the learner edition, as `npm run learner` makes it. A kernel takes the
 * language of a notebook from its folder, so the folder `zh` is the innermost one.
 *
 * @param root  the course's folder
 */
export async function learnerPack(
  root: string,
  editions: readonly Edition[],
): Promise<WorkshopFile[]> {
  const packs = editions.map(async ({ language, files }) => {
    const committed = await takeCommitted(root, files);
    const { files: unanswered } = await takeAnswersOut(committed.files);
    return unanswered.map(({ name, notebook }) => ({
      path: `learner/${folderOf(language)}${name}.ipynb`,
      content: formatNotebook(learnerEdition(notebook, language)),
    }));
  });
  return (await Promise.all(packs)).flat();
}
