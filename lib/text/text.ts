/** The languages of the course: the article's readers are Chinese. */
export type Language = "en" | "zh";

/** What a reader is told, in every language; a missing translation is a type error. */
export type Text = Readonly<Record<Language, string>>;
