import { type Fault, typographyFaults } from "./chineseTypography.js";
import { rareCharacters } from "./commonCharacters.js";
import { bannedWords, type Term } from "./terms.js";

type Check = (text: string) => Fault[];

/** The rules of one language of translations. */
export interface TranslationRules {
  terms: readonly Term[];
  /** A character of its script; undefined if that does not tell the language from English. */
  script: RegExp | undefined;
  /** What is wrong with a text in Markdown, as a text of the language and as a translation of an English one. */
  check(translated: string, english?: string): Fault[];
}

/** What each language has of its own, by the name of its folder in lib/lessons. */
const ownRules: Readonly<Record<string, Pick<TranslationRules, "script"> & { check: Check }>> = {
  zh: {
    script: /\p{Script=Han}/u,
    check: (text) => [...typographyFaults(text), ...rareCharacters(text)],
  },
};

/** The rules of a language, with the words of its termbase. */
export function translationRules(language: string, terms: readonly Term[]): TranslationRules {
  const own = ownRules[language];
  return {
    terms,
    script: own?.script,
    check: (translated, english) => [
      ...(own?.check(translated) ?? []),
      ...bannedWords(translated, terms, english),
    ],
  };
}
