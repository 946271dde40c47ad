/** One thing the doctor looks at, in the clone at `root`. */
export type Check = (root: string) => Promise<Finding>;

export interface Finding {
  title: string;
  /** A note is about something the course can do without. */
  state: "ok" | "note" | "fault";
  found: string;
  /** What to do, unless all is well. */
  cure?: string;
}
