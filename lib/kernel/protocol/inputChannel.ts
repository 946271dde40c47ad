import { Router } from "zeromq";
import { putBuiltinsBack } from "../originals/remembered.js";
import { limited } from "./limited.js";
import type { Request } from "./request.js";
import type { Receiver, SignedMessage } from "./signedMessages.js";

/** A line that code asks for. */
interface Question {
  /** The request whose code asks. */
  readonly request: Request;
  readonly prompt: string;
  answer(text: string): void;
  fail(error: Error): void;
}

/** The frames of a message, from the delimiter on, and the message's id. */
export type Frame = (request: Request, type: string, content: object) => [Frames, id: string];
type Frames = (Buffer | string)[];

/**
 * Asks front ends for lines of text, one at a time.
 *
 * An answer counts only if it comes from the front end that was asked, and while it is asked: what somebody typed for a
 * cell that was stopped meanwhile is not taken for the answer to the next question.
 */
export class InputChannel {
  /** Reports a message to a front end that does not listen as an error. */
  readonly #socket = new Router({ ...limited, mandatory: true, sendTimeout: 0 });
  readonly #receiver: Receiver;
  readonly #frame: Frame;
  /** The first is being asked. */
  readonly #questions: Question[] = [];
  /** The id of the message that asks it. */
  #asked: string | undefined;

  constructor(receiver: Receiver, frame: Frame) {
    this.#receiver = receiver;
    this.#frame = frame;
  }

  open(address: string): void {
    this.#socket.bindSync(address);
    void this.#listen();
  }

  /**
   * Asks the sender of a request.
   *
   * @returns the line that the reader types
   * @throws an AbortError, as Node's, when the question is withdrawn by the signal
   */
  ask(request: Request, prompt: string, signal?: AbortSignal): Promise<string> {
    if (signal?.aborted) return Promise.reject(abortError(signal));
    let withdraw = () => {};
    const asked = new Promise<string>((answer, fail) => {
      const question = { request, prompt, answer, fail };
      withdraw = () => this.#withdraw((one) => one === question, signal && abortError(signal));
      this.#questions.push(question);
      if (this.#questions.length === 1) this.#askFirst();
    });
    if (!signal) return asked;
    signal.addEventListener("abort", withdraw);
    return asked.finally(() => signal.removeEventListener("abort", withdraw));
  }

  /**
   * To be called when the code of a request has ended.
   *
   * @param error  given to the code that still waits for an answer; without one, it waits for ever
   */
  withdraw(request: Request, error?: Error): void {
    this.#withdraw((question) => question.request === request, error);
  }

  #withdraw(isMeant: (question: Question) => boolean, error?: Error): void {
    const first = this.#questions[0];
    for (const question of this.#questions.filter(isMeant)) {
      this.#questions.splice(this.#questions.indexOf(question), 1);
      if (error) question.fail(error);
    }
    if (this.#questions[0] !== first) this.#askFirst();
  }

  #askFirst(): void {
    const [question] = this.#questions;
    this.#asked = undefined;
    if (!question) return;
    const { request, prompt } = question;
    const [frames, id] = this.#frame(request, "input_request", { prompt, password: false });
    this.#asked = id;
    this.#socket.send([...request.route, ...frames]).catch((cause) => {
      if (this.#asked !== id) return;
      this.#questions.shift();
      this.#askFirst();
      const message = "the front end that runs this cell does not listen for questions";
      question.fail(new Error(message, { cause }));
    });
  }

  async #listen(): Promise<void> {
    for await (const frames of this.#socket) {
      putBuiltinsBack();
      const message = this.#receiver.receive(frames);
      if (message) this.#handle(message);
    }
  }

  #handle({ header, parent, content, route }: SignedMessage): void {
    const [question] = this.#questions;
    if (header.msg_type !== "input_reply" || typeof content.value !== "string") return;
    if (!question || !isSame(route.slice(0, -1), question.request.route)) return;
    // jupyter_client says nothing of the question that it answers.
    if (parent.msg_id !== undefined && parent.msg_id !== this.#asked) return;
    this.#questions.shift();
    question.answer(content.value);
    this.#askFirst();
  }
}

function isSame(route: readonly Buffer[], other: readonly Buffer[]): boolean {
  return Buffer.concat(route).equals(Buffer.concat(other));
}

function abortError({ reason: cause }: AbortSignal): Error {
  const error = new Error("The operation was aborted", { cause });
  return Object.assign(error, { name: "AbortError", code: "ABORT_ERR" });
}
