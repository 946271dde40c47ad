"""The process of a contestant in Python: serve.py <module>. The protocol is that of arena/serve.ts."""

import importlib
import sys
import time

try:
    import numpy as np

    contestant = importlib.import_module(sys.argv[1])
except ImportError as error:
    print("absent", str(error).splitlines()[0])
    sys.exit()

# The constants of arena/timing.ts.
WARM_UP = 0.3
WARM_CALLS = 20
WARM_CALLS_AGAIN = 3
SLOW = 1000
CLOCK_EVERY = 0.0005


def read(folder, loss, precision, samples, classes):
    """Reads the logits and the labels that the loss needs, as arrays."""
    kind = np.dtype(precision)
    logits = np.fromfile(f"{folder}/logits.{precision}", kind)
    if loss != "softmax":
        shape = samples if loss == "sigmoid" else (samples, classes)
        return logits.reshape(shape), np.fromfile(f"{folder}/targets.{precision}", kind).reshape(shape)
    return logits.reshape(samples, classes), np.fromfile(f"{folder}/labels.int32", np.int32)


def time_calls(run, seconds):
    """Returns the CPU time of a call in milliseconds, and the number of calls."""
    chunk, calls, elapsed = 1, 0, 0.0
    cpu, start = time.process_time(), time.perf_counter()
    while elapsed < seconds or calls == 0:
        for _ in range(chunk):
            run()
        calls += chunk
        elapsed = time.perf_counter() - start
        if elapsed < CLOCK_EVERY:
            chunk *= 2
    return 1000 * (time.process_time() - cpu) / calls, calls


def warm_up(run, again):
    """Repeats the call for WARM_UP seconds and WARM_CALLS calls, or a few times if it was warm before."""
    missing = WARM_CALLS_AGAIN if again else WARM_CALLS
    while missing > 0:
        cpu, calls = time_calls(run, 0 if again else WARM_UP)
        if cpu >= SLOW:
            break
        missing -= calls


current = {"key": None}


def answer(line):
    loss, which, precision, samples, classes, milliseconds, folder = line.split(" ", 6)
    key = (loss, which, precision, folder)
    if current["key"] != key:
        current.clear()  # frees the last batch before the next one is loaded
        logits, labels = read(folder, loss, precision, int(samples), int(classes))
        current.update(key=key, prepared=contestant.prepare(loss, which, logits, labels), warm=False)
    if current["prepared"] is None:
        return "skip"
    run, slopes = current["prepared"]
    if float(milliseconds) == 0:
        value = run()
        positions = np.fromfile(f"{folder}/positions.int32", np.int32)
        taken = slopes()[positions].tolist() if slopes else []
        return " ".join(["ok", repr(value), *map(repr, taken)])
    warm_up(run, current["warm"])
    current["warm"] = True
    cpu, calls = time_calls(run, float(milliseconds) / 1000)
    return f"ok {cpu!r} {calls}"


print("ready", contestant.version, flush=True)
for request in sys.stdin:
    try:
        print(answer(request.rstrip("\n")), flush=True)
    except Exception as error:  # reported to the benchmark, which excludes the contestant
        print("error", repr(error).splitlines()[0], flush=True)
