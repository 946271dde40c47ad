import type { Edition } from "../../book/build/writeBook.js";
import type { Text } from "../../text/text.js";
import type { Plan } from "./plan.js";

/** A file of the workshop: its path below `.course/workshop/`, with slashes, and what it holds. */
export interface WorkshopFile {
  readonly path: string;
  readonly content: string | Buffer;
}

/** What the files of the workshop are made from. */
export interface Material {
  /** The lessons with their outputs, as committed, in English and then in the other languages. */
  readonly editions: readonly Edition[];
  /** The agendas that were asked for. */
  readonly plans: readonly Plan[];
  /** Where the class will find the book; none if this computer is in no network. */
  readonly address?: string | undefined;
}

/** A part of the workshop. Each is made by itself, so a command can say how far it is. */
export interface WorkshopPart {
  /** What its files are, as the command names them: "agendas". */
  readonly name: Text;
  /** The files of the part. Pages in Chinese lie in the folder `zh`, as in the book. */
  readonly files: (
    material: Material,
  ) => readonly WorkshopFile[] | Promise<readonly WorkshopFile[]>;
}
