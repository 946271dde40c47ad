import { count } from "../text/count.js";
import type { Text } from "../text/text.js";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";
import type { Notebook } from "./nbformat.js";
import { notebookFaults } from "./notebookFaults.js";

const byteOrderMark = "\uFEFF";

/**
 * Parses the text of a notebook file, and checks that it is as nbformat.ts describes it.
 *
 * @param path  of the file, for the message
 * @throws {UserError} if the text is not a notebook of format 4.5 or later, as Jupyter writes it
 */
export function parseNotebook(path: string, text: string): Notebook {
  if (text.startsWith(byteOrderMark)) {
    throw new UserError(
      told({
        en:
          `${path} begins with a byte order mark, and Jupyter opens no such notebook. ` +
          "Save it as UTF-8 without one (in editors: without BOM).",
        zh: `${path} 以字节顺序标记开头，Jupyter 打不开这样的笔记本。请存为不带它的 UTF-8（编辑器里叫“无 BOM”）。`,
      }),
    );
  }
  const notebook = parseJson(path, text);
  const { nbformat, nbformat_minor, cells } = (notebook ?? {}) as Partial<Notebook>;
  if (nbformat !== 4 || !Array.isArray(cells)) {
    throw new UserError(
      told({
        en: `${path} is not a notebook of format 4: nbformat is ${JSON.stringify(nbformat)}. Open it in Jupyter and save it again.`,
        zh: `${path} 不是第 4 版格式的笔记本：nbformat 为 ${JSON.stringify(nbformat)}。请在 Jupyter 中打开，再保存一次。`,
      }),
    );
  }
  if ((nbformat_minor ?? 0) < 5) {
    throw new UserError(
      told({
        en: `${path} has cells without an id: it is of format 4.${nbformat_minor}, and ids came with 4.5. Open it in a current Jupyter and save it again.`,
        zh: `${path} 的单元格没有 id：它是 4.${nbformat_minor} 版格式，从 4.5 版起才有 id。请在新版 Jupyter 中打开，再保存一次。`,
      }),
    );
  }
  const faults = notebookFaults({ ...notebook, cells });
  if (faults.length > 0) {
    throw new UserError(
      told({
        en: `${path} is not a notebook as Jupyter writes it: ${listed(faults)}. ${correct.en}`,
        zh: `${path} 不是 Jupyter 所写的笔记本：${listed(faults)}。${correct.zh}`,
      }),
    );
  }
  return notebook as Notebook;
}

/** The first faults, and how many more there are. */
function listed(faults: readonly string[]): string {
  const shown = faults.slice(0, 10);
  const rest = faults.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${count(rest, "more fault")}`] : [])].join("; ");
}

function parseJson(path: string, text: string): object | null {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as Error;
    const [en, zh] = [cureOf(text).en, cureOf(text).zh];
    throw new UserError(
      told({
        en: `${path} is not JSON: ${message}. ${en}`,
        zh: `${path} 不是 JSON：${message}。${zh}`,
      }),
      { cause },
    );
  }
}

/** The advice for a text that is not JSON, by its most likely cause. */
function cureOf(text: string): Text {
  if (/^<{7} /m.test(text))
    return {
      en: "Resolve the merge conflict that is marked in it.",
      zh: "请解决其中标出的合并冲突。",
    };
  if (text.trim() === "")
    return {
      en: "The file is empty: take an earlier version of it.",
      zh: "文件是空的：请取它的一个较早版本。",
    };
  if (text.includes("\0") || text.includes("\uFFFD"))
    return { en: "Save it as UTF-8.", zh: "请存为 UTF-8。" };
  return correct;
}

const correct: Text = {
  en: "Correct the file in a text editor, or take an earlier version of it.",
  zh: "请在文本编辑器里改正这个文件，或取它的一个较早版本。",
};
