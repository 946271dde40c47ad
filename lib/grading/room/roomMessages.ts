/** The program of the room, sent to its process before all else. */
export interface RoomProgram {
  /** The body of a function of `require` that returns what roomProcess.ts exports. */
  script: string;
  /** A script for each QuickJS, whose value is what insideRoom.ts exports. */
  inside: string;
  /** QuickJS itself, in base64. */
  wasm: string;
}

/** What the judge asks of the room. */
export type RoomRequest =
  /** Runs cells in a new QuickJS, and asks what they hand to the check with this id. */
  | { readonly do: "load"; readonly id: string; readonly code: string }
  /** Calls what was handed, once for each list of inputs in a JSON text. */
  | { readonly do: "call"; readonly inputs: string };

/** A request as it is sent. The reply repeats its number. */
export type NumberedRequest = RoomRequest & { readonly number: number };

/** Why cells or an answer did not come to their end. */
export type RoomFailure =
  | { readonly todo: true }
  | { readonly threw: { readonly name: string; readonly message: string } };

/** What cells have handed to a check. Nobody answers for what the room says: the judge reads it as unknown data. */
export type Handed =
  | RoomFailure
  /** An answer: the code of a function, or null for a value. */
  | { readonly code: string | null }
  /** The cells end without calling the check. */
  | { readonly absent: true };

/** The result of one call. */
export type CallResult =
  | RoomFailure
  | { readonly value: unknown; readonly changed: boolean; readonly called: readonly string[] };

/** The result of a request, or why there is none: its time is over, or QuickJS itself has failed. */
export type RoomReply =
  | { readonly result: unknown }
  | { readonly late: true }
  | { readonly broke: string };
