import { SingleBar } from "cli-progress";

/** Shows the progress of a run: a bar on a terminal, otherwise a line for each case. */
export interface BenchProgress {
  begin(rounds: number): void;
  /** Shows what is being measured. */
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
