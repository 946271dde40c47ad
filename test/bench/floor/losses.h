// One source for both precisions, included once for each: REAL, INTEGER, MANTISSA (bits), ROUND (a number
// whose addition rounds to whole ones), DEGREE, LN2_HIGH, LN2_LOW and NAME(x) stand for the precision.

typedef REAL NAME(vector) __attribute__((vector_size(WIDTH)));
typedef INTEGER NAME(integers) __attribute__((vector_size(WIDTH)));
#define VECTOR NAME(vector)
#define LANES ((long)(WIDTH / sizeof(REAL)))

static inline VECTOR NAME(load)(const REAL *from) {
  VECTOR v;
  memcpy(&v, from, sizeof v);
  return v;
}

static inline void NAME(store)(REAL *to, VECTOR v) { memcpy(to, &v, sizeof v); }

// Selects the first value where the mask is set and the second elsewhere, because C has no ?: for vectors.
static inline VECTOR NAME(choose)(NAME(integers) mask, VECTOR a, VECTOR b) {
  return (VECTOR)((mask & (NAME(integers))a) | (~mask & (NAME(integers))b));
}

// Compilers turn this loop into one instruction, but a selection by mask into three.
static inline VECTOR NAME(max)(VECTOR a, VECTOR b) {
  for (int l = 0; l < LANES; l++) a[l] = a[l] > b[l] ? a[l] : b[l];
  return a;
}

// e^x for x ≤ 0, as 2^k · e^r with |r| ≤ ln 2 / 2 and e^r by its Taylor polynomial. Subnormal results become 0.
static inline VECTOR NAME(exp)(VECTOR x) {
  VECTOR shifted = x * (REAL)1.4426950408889634 + (REAL)ROUND;
  VECTOR k = shifted - (REAL)ROUND;
  VECTOR r = x - k * (REAL)LN2_HIGH - k * (REAL)LN2_LOW;
  VECTOR p = r * 0 + (REAL)inverse_factorial[DEGREE];
#pragma GCC unroll 16
  for (int n = DEGREE - 1; n >= 0; n--) p = p * r + (REAL)inverse_factorial[n];
  NAME(integers) power = (NAME(integers))shifted << MANTISSA;
  return (VECTOR)((x > (REAL)SMALLEST) & ((NAME(integers))p + power));
}

static REAL NAME(largest)(const REAL *z, long n) {
  VECTOR top[4];
  for (int u = 0; u < 4; u++) top[u] = NAME(load)(z);
  long i = 0;
  for (; i + 4 * LANES <= n; i += 4 * LANES)
    for (int u = 0; u < 4; u++) top[u] = NAME(max)(top[u], NAME(load)(z + i + u * LANES));
  for (; i + LANES <= n; i += LANES) top[0] = NAME(max)(top[0], NAME(load)(z + i));
  top[0] = NAME(max)(top[0], NAME(load)(z + n - LANES));
  VECTOR v = NAME(max)(NAME(max)(top[0], top[1]), NAME(max)(top[2], top[3]));
  REAL most = v[0];
  for (int l = 1; l < LANES; l++) most = v[l] > most ? v[l] : most;
  return most;
}

static REAL NAME(total)(VECTOR v) {
  REAL sum = 0;
  for (int l = 0; l < LANES; l++) sum += v[l];
  return sum;
}

// One row of more than FEW classes. The last vector overlaps the one before; `fresh` marks its new entries.
static double NAME(row)(const REAL *z, REAL *g, int label, long classes, VECTOR fresh, REAL share) {
  REAL top = NAME(largest)(z, classes);
  VECTOR sum[4] = {{0}};
  long i = 0;
  for (; i + 4 * LANES <= classes; i += 4 * LANES)
    for (int u = 0; u < 4; u++) {
      VECTOR e = NAME(exp)(NAME(load)(z + i + u * LANES) - top);
      if (g) NAME(store)(g + i + u * LANES, e);
      sum[u] += e;
    }
  for (; i + LANES <= classes; i += LANES) {
    VECTOR e = NAME(exp)(NAME(load)(z + i) - top);
    if (g) NAME(store)(g + i, e);
    sum[0] += e;
  }
  VECTOR last = NAME(exp)(NAME(load)(z + classes - LANES) - top);
  sum[0] += last * fresh;
  REAL all = NAME(total)(sum[0] + sum[1] + sum[2] + sum[3]);
  if (g) {
    for (i = 0; i + LANES <= classes; i += LANES)
      NAME(store)(g + i, NAME(load)(g + i) * (share / all));
    NAME(store)(g + classes - LANES, last * (share / all));
    g[label] -= share;
  }
  return top - z[label] + log(all);
}

// Computes one row in each lane, because a single row of ten classes would leave a vector half empty.
static double NAME(rows)(const REAL *z, REAL *g, const int *labels, long classes, REAL share) {
  REAL e[FEW][LANES], sum[LANES], top[LANES];
  for (int l = 0; l < LANES; l++) top[l] = z[l * classes];
  for (int c = 0; c < classes; c++)
    for (int l = 0; l < LANES; l++) {
      e[c][l] = z[l * classes + c];
      top[l] = e[c][l] > top[l] ? e[c][l] : top[l];
    }
  VECTOR tops = NAME(load)(top), sums = {0};
  for (int c = 0; c < classes; c++) {
    VECTOR v = NAME(exp)(NAME(load)(e[c]) - tops);
    NAME(store)(e[c], v);
    sums += v;
  }
  if (g) {
    VECTOR factor = share / sums;
    for (int c = 0; c < classes; c++) NAME(store)(e[c], NAME(load)(e[c]) * factor);
    for (int l = 0; l < LANES; l++)
      for (int c = 0; c < classes; c++) g[l * classes + c] = e[c][l];
    for (int l = 0; l < LANES; l++) g[l * classes + labels[l]] -= share;
  }
  NAME(store)(sum, sums);
  double loss = 0, product = 1; // one logarithm for all rows: each sum is at most FEW
  for (int l = 0; l < LANES; l++) loss += top[l] - z[l * classes + labels[l]], product *= sum[l];
  return loss + log(product);
}

// A row in plain loops: for small batches, and for the rows that do not fill the lanes.
static double NAME(plain)(const REAL *z, REAL *g, int label, long classes, REAL share) {
  double top = z[0], sum = 0;
  for (long c = 1; c < classes; c++) top = z[c] > top ? z[c] : top;
  for (long c = 0; c < classes; c++) sum += exp(z[c] - top);
  if (g) {
    for (long c = 0; c < classes; c++) g[c] = exp(z[c] - top) / sum * share;
    g[label] -= share;
  }
  return top - z[label] + log(sum);
}

static double NAME(softmax)(const REAL *z, REAL *g, const int *labels, long samples, long classes) {
  double loss = 0;
  REAL share = (REAL)1 / samples;
  VECTOR fresh = {0};
  for (long l = LANES - classes % LANES; l < LANES; l++) fresh[l] = 1;
  long n = 0;
  if (classes > FEW)
    for (; n < samples; n++)
      loss += NAME(row)(z + n * classes, g ? g + n * classes : 0, labels[n], classes, fresh, share);
  else
    for (; n + LANES <= samples; n += LANES)
      loss += NAME(rows)(z + n * classes, g ? g + n * classes : 0, labels + n, classes, share);
  for (; n < samples; n++)
    loss += NAME(plain)(z + n * classes, g ? g + n * classes : 0, labels[n], classes, share);
  return loss / samples;
}

// Σ ln(1 + e^−|z|) as the logarithm of a product, taken before the product overflows.
static double NAME(sigmoid)(const REAL *z, REAL *g, const REAL *t, long samples) {
  double loss = 0;
  VECTOR product = {0}, straight = {0};
  product += 1;
  REAL share = (REAL)1 / samples;
  for (long n = 0, since = 0; n < samples; n += LANES) {
    VECTOR v = {0}, label = {0};
    long have = samples - n < LANES ? samples - n : LANES;
    if (have == LANES) v = NAME(load)(z + n), label = NAME(load)(t + n);
    else memcpy(&v, z + n, have * sizeof(REAL)), memcpy(&label, t + n, have * sizeof(REAL));
    VECTOR minus_size = NAME(choose)(v < 0, v, -v);
    VECTOR e = NAME(exp)(minus_size);
    straight += (v - minus_size) / 2 - v * label;
    product *= 1 + e;
    if (g) {
      VECTOR slope = (NAME(choose)(v < 0, e, v * 0 + 1) / (1 + e) - label) * share;
      if (have == LANES) NAME(store)(g + n, slope);
      else memcpy(g + n, &slope, have * sizeof(REAL));
    }
    if (++since < 100 && n + LANES < samples) continue;
    for (int l = 0; l < LANES; l++) loss += log(product[l]) + straight[l];
    product = product * 0 + 1, straight = straight * 0, since = 0;
  }
  loss -= (LANES - 1 - (samples - 1) % LANES) * log(2); // of the lanes after the last sample
  return loss / samples;
}

#undef VECTOR
#undef LANES
