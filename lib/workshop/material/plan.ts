import type { ExerciseId } from "../../lessons/exercises/exercise.js";
import type { Text } from "../../text/text.js";
import type { AgendaKind } from "./agendaKinds.js";

/** A lesson, or a part of it, in class. */
export interface TaughtLesson {
  readonly lesson: number;
  /** The sections that are taught, by the ids of their cells, without "Your turn". Default: all. */
  readonly sections?: readonly string[];
  /** The exercises that are done in class. The others are homework. */
  readonly exercises: readonly ExerciseId[];
}

export interface Break {
  readonly breakMinutes: number;
}

/** A meeting of a class, with its breaks. What its parts leave of its minutes is time for questions. */
export interface Meeting {
  readonly minutes: number;
  /** The time of day at which it begins, in minutes after midnight. Default: the agenda counts from 0:00. */
  readonly begins?: number;
  readonly parts: readonly (TaughtLesson | Break)[];
}

/** What is taught in which time. The minutes of an agenda are computed from those in guides and exercises. */
export interface Plan {
  readonly kind: AgendaKind;
  readonly title: Text;
  readonly meetings: readonly Meeting[];
}
