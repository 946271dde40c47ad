import { type Fault, typographyFaults } from "./chineseTypography.js";
import { rareCharacters } from "./commonCharacters.js";
import { bannedWords, type Term } from "./terms.js";

interface OwnRules extends Pick<TranslationRules, "script" | "notes"> {
  check: (text: string) => Fault[];
}

/** The rules of one language of translations. */
export interface TranslationRules {
  terms: readonly Term[];
  /** A character of its script; undefined if that does not tell the language from English. */
  script: RegExp | undefined;
  /** What a notebook says above a cell that is not translated, or whose English has changed. */
  notes: Readonly<Record<"missing" | "stale", string>>;
  /** What is wrong with a text in Markdown, as a text of the language and as a translation of an English one. */
  check(translated: string, english?: string): Fault[];
}

/** What each language has of its own, by the name of its folder in lib/lessons. */
const ownRules: Readonly<Record<string, OwnRules>> = {
  zh: {
    script: /\p{Script=Han}/u,
    notes: {
      missing: "本节尚未译成中文，以下为英文原文。",
      stale: "英文版已更新，以下译文尚未跟上。",
    },
    check: (text) => [...typographyFaults(text), ...rareCharacters(text)],
  },
};

/** The notes of a language that has none of its own. */
const englishNotes: TranslationRules["notes"] = {
  missing: "This cell is not translated yet.",
  stale: "The English text has changed, and this translation has not followed yet.",
};

/** The rules of a language, with the words of its termbase. */
export function translationRules(language: string, terms: readonly Term[]): TranslationRules {
  const own = ownRules[language];
  return {
    terms,
    script: own?.script,
    notes: own?.notes ?? englishNotes,
    check: (translated, english) => [
      ...(own?.check(translated) ?? []),
      ...bannedWords(translated, terms, english),
    ],
  };
}
