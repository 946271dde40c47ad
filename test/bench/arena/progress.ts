import { SingleBar } from "cli-progress";

/** Shows how far a run has come: a bar on a terminal, a line a case elsewhere. */
export interface BenchProgress {
  begin(rounds: number): void;
  /** What is measured now. */
  say(what: string): void;
  roundDone(): void;
  end(): void;
}

export function newProgress(stream: NodeJS.WriteStream): BenchProgress {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): BenchProgress {
  const format = "{bar} {percentage} %, {eta_formatted} left: {what}";
  const drawn = new SingleBar({ stream, format, hideCursor: true, etaBuffer: 20 });
  return {
    begin: (rounds) => drawn.start(rounds, 0, { what: "" }),
    say: (what) => drawn.update({ what }),
    roundDone: () => drawn.increment(),
    end: () => drawn.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): BenchProgress {
  return {
    begin: () => {},
    say: (what) => stream.write(`${what}\n`),
    roundDone: () => {},
    end: () => {},
  };
}
