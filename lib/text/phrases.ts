import type { Language, Text } from "./text.js";

/** Translates an English text; one that it does not know stays as it is. */
export type Translate = (text: string, language: Language) => string;

/**
 * A catalogue of texts that programs put together. An entry may have values in braces, as in `step {n}`: then it fits each
 * text of this form, and the values, which are translated by the same catalogue, go where the translation names them.
 * A value called `n` is a number, and one called `word` has no space. One whose name begins with a capital, as in
 * `{name}: {Rest}`, must be known, or the entry does not fit. Of several entries that fit, the first counts, but one
 * without values before the others.
 *
 * @example
 * phrases([{ en: "step {n}", zh: "第 {n} 步" }])("step 3", "zh"); // "第 3 步"
 */
export function phrases(entries: readonly Text[]): Translate {
  const [whole, open] = [false, true].map((isOpen) =>
    entries.filter(({ en }) => /\{\w+\}/.test(en) === isOpen),
  );
  const fixed = new Map(whole.map((entry) => [entry.en, entry]));
  let forms: readonly { entry: Text; form: RegExp }[] | undefined;

  /** The translation, or undefined if no entry fits. */
  function find(text: string, language: Language): string | undefined {
    const same = fixed.get(text);
    if (same) return same[language];
    forms ??= open.map((entry) => ({ entry, form: formOf(entry.en) }));
    for (const { entry, form } of forms) {
      const values = form.exec(text)?.groups;
      const filled = values && fill(entry[language], values, language);
      if (filled !== undefined) return filled;
    }
    return undefined;
  }

  /** A template with its values; undefined if one that must be known is not. */
  function fill(
    template: string,
    values: Readonly<Record<string, string>>,
    language: Language,
  ): string | undefined {
    let filled = "";
    for (const [i, part] of template.split(/\{(\w+)\}/).entries()) {
      const isName = i % 2 === 1;
      const value = isName ? find(values[part] ?? "", language) : part;
      if (value === undefined && /^[A-Z]/.test(part)) return undefined;
      filled = spaced(filled, value ?? values[part] ?? "");
    }
    return filled;
  }

  return (text, language) => (language === "en" ? text : (find(text, language) ?? text));
}

/** Joins two parts of a sentence, with a space where a Chinese character meets a letter, a digit or a half-width sign. */
function spaced(before: string, after: string): string {
  const meets =
    /\p{Script=Han}[!-~\p{Script=Latin}\p{Script=Greek}]$|^[!-~\p{Script=Latin}\p{Script=Greek}]\p{Script=Han}/u;
  const border = [...before].slice(-1).join("") + ([...after][0] ?? "");
  return before + (meets.test(border) ? " " : "") + after;
}

/** What some names of values stand for. */
const KINDS: Readonly<Record<string, string>> = { n: "-?[\\d.]+(?:e[-+]?\\d+)?", word: "\\S+?" };

/** The texts that a template stands for. A value that occurs twice is the same in both places. */
function formOf(template: string): RegExp {
  const seen = new Set<string>();
  const source = template.replace(/\{(\w+)\}|[\\^$.*+?()[\]{}|]/g, (sign, name?: string) => {
    if (name === undefined) return `\\${sign}`;
    if (seen.has(name)) return `\\k<${name}>`;
    seen.add(name);
    return `(?<${name}>${KINDS[name] ?? ".+?"})`;
  });
  return new RegExp(`^${source}$`, "s");
}
