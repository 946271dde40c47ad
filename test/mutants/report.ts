/** The part of Stryker's JSON report that is read here (schema: mutation-testing-report-schema). */
export interface Report {
  readonly files: Readonly<Record<string, { source: string; mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly location: { readonly start: Position; readonly end: Position };
  readonly replacement: string;
  readonly status: string;
}

/** Both count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** One edit of a source and what the tests made of it. */
export interface Edit {
  /** The file, from the top of the repository. */
  readonly file: string;
  /** Where the edit begins, from 1. */
  readonly lineNumber: number;
  /** The lines that the edit touches, as they are. */
  readonly original: string;
  /** The same lines after the edit. */
  readonly mutant: string;
  /** As Stryker names it: Killed, Timeout, Survived, NoCoverage, RuntimeError… */
  readonly status: string;
}

/** The edits of a report, each with the lines it touches. Runs of white space count as one space. */
export function readEdits({ files }: Report): Edit[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants.map(({ location: { start, end }, replacement, status }) => {
      const touched = lines.slice(start.line - 1, end.line);
      const before = touched[0].slice(0, start.column - 1);
      const after = touched[touched.length - 1].slice(end.column - 1);
      return {
        file,
        lineNumber: start.line,
        original: oneLine(touched.join(" ")),
        mutant: oneLine(before + replacement + after),
        status,
      };
    });
  });
}

/** A text with each run of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Whether no test failed with the edit. */
export function survived({ status }: Edit): boolean {
  return status === "Survived" || status === "NoCoverage";
}
