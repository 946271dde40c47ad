/**
 * The part of the room that runs in QuickJS, in one realm with the answer. Nothing in here is worth taking: rules, right
 * answers and seeds are in another process.
 */
import { hearCalls } from "../../losses/calls.js";
import { codeToJson, errorToJson, fromJson, isSame, quote, toJson } from "./insideData.js";
import { handed, isTodo, modules, todo } from "./insideModules.js";

type Cells = (from: typeof modules) => Promise<unknown>;

let failure: string | undefined;
let askHost: (number: number, args: string) => string;
let isDone = false;

/** What the judge says of a call that it has made. */
type CallOutcome = ["value", unknown] | ["threw", string, string];

/** Takes the function by which the host has the judge call a function among the inputs. */
export function connect(ask: typeof askHost): void {
  askHost = ask;
}

function callOutside(number: number, args: unknown[]): unknown {
  const answer = fromJson(askHost(number, toJson(args)), callOutside) as CallOutcome;
  if (answer[0] === "value") return answer[1];
  const error = new Error(answer[2]);
  error.name = answer[1];
  throw error;
}

/** Begins to run cells. They may await something, so it is the host that lets them go on. */
export function run(cells: Cells): void {
  const wait = async () => {
    try {
      await cells(modules);
    } catch (error) {
      failure = failureToJson(error);
    }
    isDone = true;
  };
  void wait();
}

/** What the cells have handed to the check with this id, as JSON: see Handed. */
export function whatWasHanded(id: string): string {
  if (id in handed)
    return `{"code":${handed[id] === todo ? quote("() => todo()", 20) : codeToJson(handed[id])}}`;
  if (failure !== undefined) return failure;
  if (!isDone) return '{"threw":{"name":"Error","message":"await waits for ever"}}';
  return '{"absent":true}';
}

/** Calls what was handed, once for each list of inputs, and gives the results as JSON: see CallResult. */
export function call(id: string, inputs: string): string {
  const answer = handed[id];
  const lists = fromJson(inputs, callOutside) as unknown[][];
  const untouched = fromJson(inputs, callOutside) as unknown[][];
  let json = "";
  for (let i = 0; i < lists.length; i++)
    json += (i > 0 ? "," : "") + callOnce(answer, lists[i], untouched[i]);
  return `[${json}]`;
}

function callOnce(answer: unknown, input: unknown[], untouched: unknown[]): string {
  const called: Record<string, true> = Object.create(null);
  try {
    const output =
      typeof answer === "function"
        ? hearCalls(
            (name) => {
              called[name] = true;
            },
            () => answer(...input),
          )
        : answer;
    let names = "";
    for (const name in called) names += (names === "" ? "" : ",") + quote(name, 100);
    return `{"value":${toJson(output)},"changed":${!isSame(input, untouched)},"called":[${names}]}`;
  } catch (error) {
    return failureToJson(error);
  }
}

function failureToJson(error: unknown): string {
  return isTodo(error) ? '{"todo":true}' : `{"threw":${errorToJson(error)}}`;
}
