import { namesOfOptions, notOptions, type TargetSort, type Wrong } from "../kinds.js";
import type { Loss, Options, Samples } from "../loss.js";
import { faultOfCall, type Refused, shown } from "./faultOfCall.js";

interface BadCall extends Refused {
  readonly target: Samples;
  readonly input: Samples;
  readonly options?: Options;
}

/** Fails unless a loss and its gradient refuse every wrong input, target and option of their kinds. */
export function refusesWhatIsWrong(loss: Loss): void {
  const functions = { [loss.name]: loss.forward, [`${loss.name}Gradient`]: loss.gradient };
  const faults = Object.entries(functions).flatMap(([name, f]) =>
    f
      ? badCallsOf(loss).flatMap((bad) =>
          faultOfCall(name, bad, () => shown(f(bad.target, bad.input, bad.options))),
        )
      : [],
  );
  if (faults.length > 0)
    throw new Error(
      `${loss.name} does not refuse ${faults.length} wrong calls as it should: check what comes with lib/losses/validate.ts.\n${faults.join("\n")}`,
    );
}

/** Every wrong call of a loss: alone where a sample is wrong, and as the second of a batch. */
function badCallsOf(loss: Loss): BadCall[] {
  return loss.target.sorts.flatMap((sort) => [
    ...badSamples(loss, sort),
    ...(loss.batched ? badBatches(loss, sort) : []),
    ...badOptions(loss, sort),
    ...badSetsOfOptions(loss, sort),
  ]);
}

function badSamples(
  { input, batched }: Loss,
  { example: target, wrong: targets }: TargetSort,
): BadCall[] {
  const call = (about: string, [value, error]: Wrong, t: unknown, x: unknown): BadCall[] => {
    const what = `${about} ${shown(value)}`;
    const alone = { what, about, kind: error, target: t as Samples, input: x as Samples };
    const second = {
      ...alone,
      what: `${what} as the second of a batch`,
      target: [target, t] as Samples,
      input: [input.example, x] as Samples,
    };
    return batched ? [alone, second] : [alone];
  };
  return [
    ...input.wrong.flatMap((wrong) => call(input.name, wrong, target, wrong[0])),
    ...targets.flatMap((wrong) => call("target", wrong, wrong[0], input.example)),
  ];
}

function badBatches({ input, target: kind }: Loss, { example: target }: TargetSort): BadCall[] {
  const call = (what: string, t: unknown, x: unknown, about = "target"): BadCall => ({
    ...{ what, about, kind: TypeError, target: t as Samples, input: x as Samples },
  });
  const two = [input.example, input.example];
  const sorts = kind.sorts.map(({ example }) => example);
  return [
    call("one target for two samples", [target], two),
    call("three targets for two samples", [target, target, target], two),
    call("a target that is no list for two samples", typeof target === "number" ? target : 1, two),
    ...(sorts.length > 1 ? [call("targets of two sorts", sorts, two)] : []),
    ...(input.isRow
      ? [call("rows of different lengths", [target, target], [two[0], [1]], input.name)]
      : []),
  ];
}

/** What cannot be options, and options that other losses have. */
function badSetsOfOptions(
  { input, options, batched }: Loss,
  { example: target }: TargetSort,
): BadCall[] {
  const right = {
    target: batched ? [target] : target,
    input: batched ? [input.example] : input.example,
  };
  const others = ["label_smoothing", ...namesOfOptions].filter((name) => !(name in options));
  return [
    ...notOptions.map(([value, kind]) => ({
      ...{ what: `options ${shown(value)}`, about: "options", kind },
      ...{ ...right, options: value },
    })),
    ...others.map((name) => ({
      ...{ what: `option ${name}, which it does not have`, about: name, kind: TypeError },
      ...{ ...right, options: { [name]: 0 } },
    })),
  ] as BadCall[];
}

function badOptions({ input, options, batched }: Loss, { example: target }: TargetSort): BadCall[] {
  return Object.entries(options).flatMap(([name, { wrong, values }]) => {
    const surroundings = { samples: 2, classes: 2, targets: [target as never] };
    const possible = values(surroundings) !== undefined;
    const cases: readonly Wrong[] = possible ? wrong : [[0, TypeError]];
    return cases.map(([value, kind]) => ({
      what: possible
        ? `option ${name} ${shown(value)}`
        : `option ${name} with the target ${shown(target)}`,
      about: name,
      kind,
      target: batched ? [target, target] : target,
      input: batched ? [input.example, input.example] : input.example,
      options: { [name]: value },
    })) as BadCall[];
  });
}
