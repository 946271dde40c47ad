import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";

const allowedTags = [
  "setup",
  "exercise",
  "check",
  "claim",
  "timing",
  "predict",
  "hide-input",
  "raises-exception",
];

/** Checks the file name, the ids of cells and their tags, to which links, translations and tools refer. */
export function checkNames(file: NotebookFile): Problem[] {
  return [...checkFileName(file), ...checkIds(file), ...checkTags(file)];
}

function checkFileName({ name }: NotebookFile): Problem[] {
  if (/^\d\d(-[a-z0-9]+)+$/.test(name)) return [];
  const message = "the file is not named by two digits, a hyphen and the concept.";
  return [
    { notebook: name, rule: "file-name", message, cure: "Name it as in 04-cross-entropy.ipynb." },
  ];
}

function checkIds({ name, notebook }: NotebookFile): Problem[] {
  const seen = new Set<string>();
  return notebook.cells.flatMap(({ id }): Problem[] => {
    const place = { notebook: name, cell: id };
    const repeated = seen.has(id);
    seen.add(id);
    if (repeated) {
      const message = "another cell has the same id.";
      return [
        { ...place, rule: "id-unique", message, cure: "Name each cell after what it shows." },
      ];
    }
    if (isNamedByAuthor(id)) return [];
    const message = "the id does not consist of lower-case words and hyphens.";
    return [
      {
        ...place,
        rule: "id-words",
        message,
        cure: "Name the cell after what it shows, as in two-predictions.",
      },
    ];
  });
}

/** Whether an id consists of words. Front ends give a new cell eight hexadecimal digits, or a UUID. */
export function isNamedByAuthor(id: string): boolean {
  const digits = /^[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{12})?$/;
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && !digits.test(id);
}

function checkTags({ name, notebook }: NotebookFile): Problem[] {
  return notebook.cells.flatMap(({ id, metadata }): Problem[] =>
    (metadata.tags ?? [])
      .filter((tag) => !allowedTags.includes(tag))
      .map((tag) => ({
        notebook: name,
        cell: id,
        rule: "tags",
        message: `the tag "${tag}" is unknown.`,
        cure: `Use one of these: ${allowedTags.join(", ")}.`,
      })),
  );
}
