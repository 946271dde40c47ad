/** The languages of the course: English, and Chinese because the article is Chinese. */
export type Language = "en" | "zh";

/** A text in every language of the course; a missing translation is a type error. */
export type Text = Readonly<Record<Language, string>>;
