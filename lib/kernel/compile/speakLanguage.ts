import { currentLanguage } from "../../text/currentLanguage.js";
import type { Language } from "../../text/text.js";
import { ts } from "./binder.js";

/** The languages in which TypeScript brings its messages, by its own names for them; it has English without. */
const locales: Readonly<Partial<Record<Language, string>>> = { zh: "zh-cn" };

/**
 * Has TypeScript report in the reader's language. What it chooses counts for all its compilers in this thread, which is
 * enough: a kernel has one reader, and the kernels of a run start in one folder.
 */
export function speakLanguage(): void {
  const locale = locales[currentLanguage()];
  if (locale !== undefined) ts.validateLocaleAndSetLanguage(locale, ts.sys);
}
