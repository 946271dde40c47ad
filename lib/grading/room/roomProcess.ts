import { writeSync } from "node:fs";
import { Late, QuickJs } from "./quickJs.js";
import type { NumberedRequest, RoomProgram } from "./roomMessages.js";

/**
 * The main function of the process in which answers run: reads a request from each line of its standard input, and
 * writes a reply to its standard output. For each exercise there is a new QuickJS.
 *
 * It waits for each line and does nothing meanwhile, so an answer that calls a function of the judge can wait for it, too.
 *
 * @param readLine  waits for the next line; undefined at the end
 */
export async function serveRoom(
  { inside, wasm }: RoomProgram,
  readLine: () => string | undefined,
): Promise<void> {
  const module = await WebAssembly.compile(Buffer.from(wasm, "base64"));
  let quickJs: QuickJs | undefined;
  let id = "";
  let number = 0;

  function ask(asks: number, args: string): string {
    say(`{"number":${number},"asks":${asks},"args":${args}}`);
    return readLine() ?? process.exit();
  }

  async function answer(request: NumberedRequest): Promise<string> {
    if (request.do === "load") {
      ({ id } = request);
      quickJs = await QuickJs.start(module, inside, ask);
      return quickJs.load(request.code, id);
    }
    if (!quickJs) throw new Error("nothing is loaded");
    return quickJs.call(id, request.inputs);
  }

  say('{"number":0}');
  for (let line = readLine(); line !== undefined; line = readLine()) {
    const request = JSON.parse(line) as NumberedRequest;
    ({ number } = request);
    const said = await answer(request).then(
      (json) => `"result":${json}`,
      (error) =>
        error instanceof Late ? '"late":true' : `"broke":${JSON.stringify(String(error))}`,
    );
    say(`{"number":${number},${said}}`);
  }
}

/** Writes a line as a whole, also where a pipe takes only a part at a time. */
function say(line: string): void {
  let rest = Buffer.from(`${line}\n`);
  while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
}
