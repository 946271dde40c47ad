import { join } from "node:path";
import { digest, digestFiles, filesBelow } from "#made";
import { clone } from "../files/courseFolders.js";
import { gradeAnswers } from "./judging/gradeAnswers.js";
import { RoomKeeper } from "./judging/roomKeeper.js";
import { makeRoomProgram } from "./judging/roomProgram.js";
import type { Grade, GradedNotebook } from "./results/gradedNotebook.js";
import { GradeJournal } from "./results/gradeJournal.js";
import { findSubmissions, type Submission } from "./submission/findSubmissions.js";
import { readSubmission, UnreadableError } from "./submission/readSubmission.js";
import { submittedAnswers } from "./submission/submittedAnswers.js";

/** How to grade a folder. */
export interface GradingOptions {
  /** The file of what is graded already. */
  readonly journal: string;
  /** How many notebooks are graded at the same time. */
  readonly jobs: number;
  /** Stops the grading: what is under way is given up, and only what the journal knows is still taken. */
  readonly signal: AbortSignal;
  /** Called before the first notebook and after each. */
  readonly progress: (done: number, all: number) => void;
}

/**
 * Grades all notebooks below a folder, those that the journal does not know. Nothing that a notebook holds stops the
 * grading of another.
 *
 * @returns the graded notebooks in the order of their paths: all of them, unless the signal has stopped it
 */
export async function gradeFolder(
  folder: string,
  options: GradingOptions,
): Promise<GradedNotebook[]> {
  const { signal, progress } = options;
  const submissions = await findSubmissions(folder);
  const program = await makeRoomProgram();
  const journal = new GradeJournal(
    options.journal,
    digest([rules(), program.inside, program.script, program.wasm]),
  );
  const graded = new Map<Submission, GradedNotebook>();
  const waiting = [...submissions];
  progress(0, submissions.length);

  async function work(): Promise<void> {
    const rooms = new RoomKeeper(program);
    const stop = () => void rooms.close();
    signal.addEventListener("abort", stop);
    try {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const notebook = await gradeSubmission(one, journal, rooms, signal);
        if (notebook) graded.set(one, notebook);
        progress(graded.size, submissions.length);
      }
    } finally {
      signal.removeEventListener("abort", stop);
      await rooms.close();
    }
  }

  const workers = Math.min(options.jobs, submissions.length);
  await Promise.all(Array.from({ length: workers }, work));
  return submissions.flatMap((one) => graded.get(one) ?? []);
}

/** Finds a notebook in the journal, or grades it; undefined if the signal forbids that or has stopped it. */
async function gradeSubmission(
  { person, file, path }: Submission,
  journal: GradeJournal,
  rooms: RoomKeeper,
  signal: AbortSignal,
): Promise<GradedNotebook | undefined> {
  try {
    const { bytes, sources } = await readSubmission(path);
    const key = journal.keyOf(file, bytes);
    const before = journal.find(key);
    if (before || signal.aborted) return before;
    const graded = { person, file, grades: await gradeAnswers(submittedAnswers(sources), rooms) };
    if (signal.aborted) return undefined; // its room has been ended, and so its grades say that answers stopped
    journal.add(key, graded);
    return graded;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const grade: Grade = { exercise: "", state: "unreadable", detail: error.says };
    return { person, file, grades: [grade] };
  }
}

/** A digest of the sources on which grades depend. */
function rules(): string {
  const lib = join(clone, "lib");
  const rooms = ["losses", "training", "derivations", "lessons", "worker", "grading"];
  return digest(rooms.map((room) => digestFiles(join(lib, room), filesBelow(join(lib, room)))));
}
