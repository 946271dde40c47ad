import { escape as escapeHtml } from "html-escaper";
import { bookRoot, folderOf } from "../../book/markup/bookRoot.js";
import { htmlTags, withLanguage } from "../../text/currentLanguage.js";
import type { Language } from "../../text/text.js";
import type { WorkshopFile } from "../material/workshopPart.js";

/** A page that is read on a screen and printed: without scripts, so that it opens from a folder. */
export interface Sheet {
  /** The path below the folder of its language, with slashes: `guides/04-binary-cross-entropy.html`. */
  readonly path: string;
  /** The title as plain text. */
  readonly title: string;
  /** The kind of page, a class of the body, by which the style sheet knows it. */
  readonly kind: "agenda" | "guide" | "handout" | "contents" | "projected";
  readonly body: string;
}

/** The files of sheets that are made in a language. */
export function sheetsIn(language: Language, make: () => readonly Sheet[]): WorkshopFile[] {
  return withLanguage(language, () =>
    make().map((sheet) => ({
      path: `${folderOf(language)}${sheet.path}`,
      content: documentOfSheet(sheet, language),
    })),
  );
}

function documentOfSheet({ path, title, kind, body }: Sheet, language: Language): string {
  const up = "../".repeat(path.split("/").length - 1) + bookRoot(language);
  return `<!doctype html>
<html lang="${htmlTags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${up}assets/formulas.css">
<link rel="stylesheet" href="${up}assets/sheets.css">
</head>
<body class="${kind}">
<main>
${body}
</main>
</body>
</html>
`;
}
