import type { RoomProgram } from "../room/roomMessages.js";
import { RoomClient } from "./roomClient.js";

/** Keeps a room from one answer to the next, and starts another one only when it has ended. */
export class RoomKeeper {
  #room: Promise<RoomClient> | undefined;

  constructor(readonly program: RoomProgram) {}

  async take(): Promise<RoomClient> {
    const room = await this.#room;
    if (room?.isAlive) return room;
    this.#room = RoomClient.start(this.program);
    return this.#room;
  }

  async close(): Promise<void> {
    const room = await this.#room?.catch(() => undefined); // one that has not started need not be ended
    this.#room = undefined;
    await room?.close();
  }
}
