// The lower bound of this machine: `floor fused` computes the losses in one pass, with vectors as wide as
// the processor supports; `floor memory` only reads the logits (forward) or copies them (gradient). The
// protocol is that of arena/serve.ts.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef __AVX512F__
#define WIDTH 64
#elif defined(__AVX__)
#define WIDTH 32
#else
#define WIDTH 16
#endif

// Up to this many classes, several rows are computed at once, one in each lane.
#define FEW 32

static const double inverse_factorial[] = {
    1, 1, 1 / 2., 1 / 6., 1 / 24., 1 / 120., 1 / 720., 1 / 5040., 1 / 40320., 1 / 362880.,
    1 / 3628800., 1 / 39916800., 1 / 479001600.};

#define REAL float
#define INTEGER int
#define MANTISSA 23
#define ROUND 12582912.0 // 1.5 · 2^23
#define DEGREE 6
#define LN2_HIGH 0.693145752
#define LN2_LOW 1.42860677e-6
#define SMALLEST -87.0
#define NAME(x) x##_float
#include "losses.h"
#undef REAL
#undef INTEGER
#undef MANTISSA
#undef ROUND
#undef DEGREE
#undef LN2_HIGH
#undef LN2_LOW
#undef SMALLEST
#undef NAME

#define REAL double
#define INTEGER long
#define MANTISSA 52
#define ROUND 6755399441055744.0 // 1.5 · 2^52
#define DEGREE 12
#define LN2_HIGH 0.6931471803691238
#define LN2_LOW 1.9082149292705877e-10
#define SMALLEST -708.0
#define NAME(x) x##_double
#include "losses.h"

enum { WARM_UP = 300, WARM_CALLS_AGAIN = 3 };

// The current request, and the batch in memory.
static char loss[16], pass[16], precision[16], folder[4096], batch[8192];
static long samples, classes;
static int is_double, wants_gradient, reads_memory;
static void *logits, *targets, *labels, *gradient;

static void *read_file(const char *name, const char *type, size_t bytes) {
  char path[8192];
  snprintf(path, sizeof path, "%s/%s.%s", folder, name, type);
  void *data = aligned_alloc(64, (bytes + 64) / 64 * 64);
  FILE *file = fopen(path, "rb");
  if (!data || !file || fread(data, 1, bytes, file) != bytes) exit(1);
  fclose(file);
  return data;
}

static void load_batch(void) {
  char key[8192];
  snprintf(key, sizeof key, "%s %.4096s", precision, folder);
  if (!strcmp(key, batch)) return;
  strcpy(batch, key);
  free(logits), free(targets), free(labels), free(gradient);
  size_t size = is_double ? sizeof(double) : sizeof(float);
  logits = read_file("logits", precision, samples * classes * size);
  int is_softmax = !strcmp(loss, "softmax");
  targets = read_file("targets", precision, (is_softmax ? samples : samples * classes) * size);
  labels = read_file("labels", "int32", is_softmax ? samples * sizeof(int) : 0);
  gradient = read_file("logits", precision, samples * classes * size);
}

static double move_bytes(void) {
  size_t bytes = samples * classes * (is_double ? sizeof(double) : sizeof(float));
  if (wants_gradient) return memcpy(gradient, logits, bytes) == gradient;
  long n = bytes / sizeof(float);
  return n < WIDTH ? *(float *)logits : largest_float(logits, n);
}

static double call(void) {
  void *g = wants_gradient ? gradient : 0;
  if (reads_memory) return move_bytes();
  if (!strcmp(loss, "softmax"))
    return is_double ? softmax_double(logits, g, labels, samples, classes)
                     : softmax_float(logits, g, labels, samples, classes);
  if (!strcmp(loss, "sigmoid") || !strcmp(loss, "multiLabel"))
    return is_double ? sigmoid_double(logits, g, targets, samples * classes)
                     : sigmoid_float(logits, g, targets, samples * classes);
  exit(1); // there is no such loss
}

static double clock_ms(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec * 1e3 + t.tv_nsec * 1e-6;
}

static volatile double value; // holds the loss; volatile, so that the compiler cannot skip computing it

static double time_calls(double milliseconds, long *calls) {
  long chunk = 1;
  *calls = 0;
  double cpu = clock_ms(CLOCK_PROCESS_CPUTIME_ID), start = clock_ms(CLOCK_MONOTONIC), elapsed;
  do {
    for (long i = 0; i < chunk; i++) value = call();
    *calls += chunk;
    elapsed = clock_ms(CLOCK_MONOTONIC) - start;
    if (elapsed < 0.5) chunk *= 2;
  } while (elapsed < milliseconds);
  return (clock_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu) / *calls;
}

static void answer_exactly(void) {
  char path[8192];
  int at;
  snprintf(path, sizeof path, "%s/positions.int32", folder);
  printf("ok %.17g", call());
  FILE *file = wants_gradient ? fopen(path, "rb") : 0;
  while (file && fread(&at, sizeof at, 1, file) == 1)
    printf(" %.17g", is_double ? ((double *)gradient)[at] : ((float *)gradient)[at]);
  if (file) fclose(file);
  puts("");
}

int main(int count, char **arguments) {
  double milliseconds;
  char line[8192], warm[8192] = "";
  reads_memory = count > 1 && !strcmp(arguments[1], "memory");
  setvbuf(stdout, 0, _IOLBF, 0);
  printf("ready gcc %s, vectors of %d bits\n", __VERSION__, WIDTH * 8);
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "%15s %15s %15s %ld %ld %lf %4095[^\n]", loss, pass, precision, &samples,
               &classes, &milliseconds, folder) != 7) {
      puts("error the request is not understood");
      continue;
    }
    is_double = !strcmp(precision, "float64");
    wants_gradient = !strcmp(pass, "gradient");
    if (!reads_memory && !strcmp(loss, "softTargets")) {
      puts("error it has no loop for soft targets");
      continue;
    }
    load_batch();
    if (milliseconds == 0) {
      answer_exactly();
      continue;
    }
    long calls;
    char key[8192];
    snprintf(key, sizeof key, "%.15s %.8100s", pass, batch);
    if (strcmp(key, warm)) time_calls(WARM_UP, &calls);
    strcpy(warm, key);
    for (int again = 0; again < WARM_CALLS_AGAIN; again++) call();
    double cpu = time_calls(milliseconds, &calls);
    printf("ok %.9g %ld\n", cpu, calls);
  }
}
