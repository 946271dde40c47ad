/** One check of `npm run doctor`, in the clone at `root`. */
export type Check = (root: string) => Promise<Finding>;

export interface Finding {
  title: string;
  /** `"note"` for something that the course can do without. */
  state: "ok" | "note" | "fault";
  found: string;
  /** What to do, unless all is well. */
  cure?: string;
}

/** The sign in front of each state. */
export const marks: Readonly<Record<Finding["state"], string>> = { ok: "✔", note: "·", fault: "✘" };
