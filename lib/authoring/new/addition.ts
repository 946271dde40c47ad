/** What `npm run new` adds to the course: paths are relative to its folder. */
export interface Addition {
  /** The texts of files that must not exist yet, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Changes to files that exist, by path: each gets the text and returns the new one. */
  readonly edits: Readonly<Record<string, (text: string) => string | Promise<string>>>;
  /** What the author does next. */
  readonly next: readonly [string, string, string];
}
