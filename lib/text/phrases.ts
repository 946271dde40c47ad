import type { Language, Text } from "./text.js";

/** Translates an English text; one that it does not know stays as it is. */
export type Translate = (text: string, language: Language) => string;

/**
 * A catalogue of texts that programs put together. An entry may have values in braces, as in `step {n}`: then it fits each
 * text of this form, and the values, which are translated by the same catalogue, go where the translation names them. Of
 * several entries that fit, the first counts, but one without values before the others.
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
  const translate: Translate = (text, language) => {
    if (language === "en") return text;
    const same = fixed.get(text);
    if (same) return same[language];
    forms ??= open.map((entry) => ({ entry, form: formOf(entry.en) }));
    for (const { entry, form } of forms) {
      const values = form.exec(text)?.groups;
      if (!values) continue;
      return entry[language].replace(/\{(\w+)\}/g, (_, name: string) =>
        translate(values[name] ?? "", language),
      );
    }
    return text;
  };
  return translate;
}

/** The texts that a template stands for. A value that occurs twice is the same in both places. */
function formOf(template: string): RegExp {
  const seen = new Set<string>();
  const source = template.replace(/\{(\w+)\}|[\\^$.*+?()[\]{}|]/g, (sign, name?: string) => {
    if (name === undefined) return `\\${sign}`;
    if (seen.has(name)) return `\\k<${name}>`;
    seen.add(name);
    return `(?<${name}>.+?)`;
  });
  return new RegExp(`^${source}$`, "s");
}
