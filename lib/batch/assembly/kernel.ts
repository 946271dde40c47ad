// The two losses on vectors of four floats, or two doubles: WebAssembly SIMD, written in AssemblyScript.
// It reads like TypeScript but compiles by rules of its own; `npm run wasm` does that.
//
// It does what softmaxRows and sigmoidRun do, for finite logits; its caller leaves the rest to those.
// One source serves both precisions: T is f32 or f64, and a condition on it costs nothing at run time.

/** e^x in every lane, for x ≤ 0:  e^x = 2^k · e^r  with  k = round(x / ln 2), so that |r| ≤ ln 2 / 2. */
@inline function exp<T>(x: v128): v128 {
  const single = sizeof<T>() == 4;
  // A number this large has no room for a fraction: adding it rounds, and leaves k in the low bits.
  const large = v128.splat<T>(<T>(single ? 12582912.0 : 6755399441055744.0));
  const shifted = v128.add<T>(v128.mul<T>(x, v128.splat<T>(<T>1.4426950408889634)), large);
  const k = v128.sub<T>(shifted, large);
  // ln 2 in two parts, of which the first times k is exact.
  const high = v128.splat<T>(<T>(single ? 0.693145751953125 : 0.6931471803691238));
  const low = v128.splat<T>(<T>(single ? 1.4286068203094172e-6 : 1.9082149292705877e-10));
  const r = v128.sub<T>(v128.sub<T>(x, v128.mul<T>(k, high)), v128.mul<T>(k, low));
  const p = polynomial<T>(r);
  const y = single
    ? i32x4.add(p, i32x4.shl(shifted, 23)) // k goes into the exponent bits: times 2^k
    : i64x2.add(p, i64x2.shl(shifted, 52));
  const tooSmall = v128.lt<T>(x, v128.splat<T>(<T>(single ? -87 : -708)));
  return v128.andnot(y, tooSmall);
}

/** e^r for |r| ≤ ln 2 / 2: 1 + r + r² / 2 + …, with coefficients fitted to the interval. */
@inline function polynomial<T>(r: v128): v128 {
  let p: v128;
  if (sizeof<T>() == 4) {
    p = term<T>(v128.splat<T>(<T>0.00139261761), r, 0.00836317307);
    p = term<T>(p, r, 0.0416665547);
    p = term<T>(p, r, 0.16666577);
  } else {
    p = term<T>(v128.splat<T>(<T>2.51003758325612337e-8), r, 2.76200758799833666e-7);
    p = term<T>(p, r, 2.75572684803100255e-6);
    p = term<T>(p, r, 0.0000248015213223686933);
    p = term<T>(p, r, 0.000198412698630405453);
    p = term<T>(p, r, 0.00138888889171967191);
    p = term<T>(p, r, 0.00833333333333006445);
    p = term<T>(p, r, 0.0416666666666241619);
    p = term<T>(p, r, 0.166666666666666675);
  }
  p = term<T>(p, r, 0.5);
  return v128.add<T>(one<T>(), v128.add<T>(r, v128.mul<T>(p, v128.mul<T>(r, r))));
}

@inline function term<T>(p: v128, r: v128, coefficient: f64): v128 {
  return v128.add<T>(v128.mul<T>(p, r), v128.splat<T>(<T>coefficient));
}

@inline function one<T>(): v128 {
  return v128.splat<T>(<T>1);
}

@inline function zero<T>(): v128 {
  return v128.splat<T>(<T>0);
}

/** The sum of the lanes, in double precision. */
@inline function sumOf<T>(v: v128): f64 {
  if (sizeof<T>() == 8) return f64x2.extract_lane(v, 0) + f64x2.extract_lane(v, 1);
  const upper = v128.shuffle<i64>(v, v, 1, 1);
  const pairs = f64x2.add(f64x2.promote_low_f32x4(v), f64x2.promote_low_f32x4(upper));
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
}

@inline function largestOf<T>(v: v128): T {
  v = v128.pmax<T>(v, v128.shuffle<i64>(v, v, 1, 0));
  if (sizeof<T>() == 4) v = v128.pmax<T>(v, v128.shuffle<i32>(v, v, 1, 0, 3, 2));
  return v128.extract_lane<T>(v, 0);
}

/** A row may end inside a vector. Its last vector then overlaps the one before; these lanes are new. */
@inline function newLanes<T>(classes: i32): v128 {
  const lanes = 16 / sizeof<T>();
  const extra = classes & (lanes - 1);
  return sizeof<T>() == 4
    ? i32x4.gt_s(i32x4(1, 2, 3, 4), i32x4.splat(4 - extra))
    : i64x2.gt_s(i64x2(1, 2), i64x2.splat(2 - extra));
}

/** The largest logit of a row. Four maxima at once, since each waits for the one before. */
@inline function topOf<T>(z: usize, bytes: usize, fresh: v128): T {
  const none = v128.splat<T>(<T>-Infinity);
  let a = none, b = none, c = none, d = none;
  let j: usize = 0;
  for (const end = bytes & ~63; j < end; j += 64) {
    a = v128.pmax<T>(a, v128.load(z + j));
    b = v128.pmax<T>(b, v128.load(z + j, 16));
    c = v128.pmax<T>(c, v128.load(z + j, 32));
    d = v128.pmax<T>(d, v128.load(z + j, 48));
  }
  for (const end = bytes & ~15; j < end; j += 16) a = v128.pmax<T>(a, v128.load(z + j));
  if (j < bytes) b = v128.pmax<T>(b, v128.bitselect(v128.load(z + bytes - 16), none, fresh));
  return largestOf<T>(v128.pmax<T>(v128.pmax<T>(a, b), v128.pmax<T>(c, d)));
}

/**
 * Σ e^(zⱼ − top) over the classes but one that has the top: those that tie with it are counted, not
 * summed, so that their ones cannot swallow a small rest. NaN if there is a NaN in the row.
 */
@inline function restOf<T>(z: usize, bytes: usize, fresh: v128, top: T, keep: bool): f64 {
  const tops = v128.splat<T>(top);
  let rest: f64 = 0, nan = zero<T>(), ties = zero<T>();
  let j: usize = 0;
  for (const whole = bytes & ~15; j < whole; ) {
    let s = zero<T>();
    for (const end = min(whole, j + 1024); j < end; j += 16) { // short sums in T, long ones in double
      const v = v128.load(z + j);
      const e = exp<T>(v128.sub<T>(v, tops));
      const isTop = v128.eq<T>(v, tops);
      nan = v128.or(nan, v128.ne<T>(v, v));
      s = v128.add<T>(s, v128.andnot(e, isTop));
      ties = v128.add<T>(ties, v128.and(one<T>(), isTop));
      if (keep) v128.store(z + j, e);
    }
    rest += sumOf<T>(s);
  }
  if (j < bytes) {
    const last = z + bytes - 16;
    const v = v128.load(last);
    const e = exp<T>(v128.sub<T>(v, tops));
    const isTop = v128.and(v128.eq<T>(v, tops), fresh);
    nan = v128.or(nan, v128.and(v128.ne<T>(v, v), fresh));
    rest += sumOf<T>(v128.andnot(v128.and(e, fresh), isTop));
    ties = v128.add<T>(ties, v128.and(one<T>(), isTop));
    if (keep) v128.store(last, v128.bitselect(e, v, fresh));
  }
  return v128.any_true(nan) ? NaN : rest + (sumOf<T>(ties) - 1);
}

/** Turns the exponentials of a row into slopes: (p − t) · factor, without a difference at the top. */
@inline function finish<T>(z: usize, bytes: usize, label: usize, gap: f64, rest: f64, factor: f64): void {
  const scale = factor / (1 + rest);
  const scales = v128.splat<T>(<T>scale);
  let j: usize = 0;
  for (const end = bytes & ~15; j < end; j += 16) v128.store(z + j, v128.mul<T>(v128.load(z + j), scales));
  for (; j < bytes; j += sizeof<T>()) store<T>(z + j, <T>(load<T>(z + j) * <T>scale));
  const slope: f64 = gap == 0 ? 0 - rest * scale : <f64>load<T>(z + label) - factor;
  store<T>(z + label, <T>slope);
}

/**
 * Row after row: writes top − z_label and the rest of the row to `stats`, and with `keep` the slopes
 * times the row's factor over the logits. A label below 0 is ignored.
 */
@inline function softmaxRows<T>(
  z: usize, labels: usize, factors: usize, stats: usize, rows: i32, classes: i32, keep: bool,
): void {
  const bytes = <usize>classes * sizeof<T>();
  const fresh = newLanes<T>(classes);
  for (let n = 0; n < rows; n++, z += bytes, labels += 4, factors += 8, stats += 16) {
    const label = load<i32>(labels);
    if (label < 0) {
      if (keep) memory.fill(z, 0, bytes);
      store<f64>(stats, 0);
      store<f64>(stats, 0, 8);
      continue;
    }
    const at = <usize>label * sizeof<T>();
    const top = topOf<T>(z, bytes, fresh);
    const gap = <f64>top - <f64>load<T>(z + at);
    const rest = restOf<T>(z, bytes, fresh, top, keep);
    if (keep) finish<T>(z, bytes, at, gap, rest, load<f64>(factors));
    store<f64>(stats, gap);
    store<f64>(stats, rest, 8);
  }
}

export function softmax32(
  z: usize, labels: usize, factors: usize, stats: usize, rows: i32, classes: i32, keep: bool,
): void {
  softmaxRows<f32>(z, labels, factors, stats, rows, classes, keep);
}

export function softmax64(
  z: usize, labels: usize, factors: usize, stats: usize, rows: i32, classes: i32, keep: bool,
): void {
  softmaxRows<f64>(z, labels, factors, stats, rows, classes, keep);
}

/** (1 + a)(1 + b) − 1: what log1p makes the sum of two of its values, for one logarithm of many. */
@inline function both<T>(a: v128, b: v128): v128 {
  return v128.add<T>(v128.mul<T>(a, b), v128.add<T>(a, b));
}

/** (1 − t) σ(x) − t σ(−x), times factor; e is e^−|x|. */
@inline function slopeOf<T>(x: v128, t: v128, e: v128, factor: v128): v128 {
  const likely = v128.div<T>(factor, v128.add<T>(one<T>(), e));
  const unlikely = v128.mul<T>(e, likely);
  const negative = v128.lt<T>(x, zero<T>());
  const yes = v128.bitselect(unlikely, likely, negative);
  const no = v128.bitselect(likely, unlikely, negative);
  return v128.sub<T>(v128.mul<T>(v128.sub<T>(one<T>(), t), yes), v128.mul<T>(t, no));
}

/**
 * Writes Σ |x| · (the share of the answer x speaks against) and two products Π (1 + e^−|x|) − 1 to `stats`;
 * the sum is NaN if a target lies outside [0, 1]. `count` is a multiple of 4, and small enough for no product to overflow.
 */
@inline function sigmoidRun<T>(
  x: usize, targets: usize, stats: usize, count: i32, factor: f64, keep: bool,
): void {
  const factors = v128.splat<T>(<T>factor);
  let linear: f64 = 0, wrong = zero<T>();
  let products = f64x2.splat(0);
  const end = <usize>count * sizeof<T>();
  for (let j: usize = 0; j < end; ) {
    let s = zero<T>();
    for (const stop = min(end, j + 1024); j < stop; j += 16) {
      const v = v128.load(x + j);
      const t = v128.load(targets + j);
      const size = v128.abs<T>(v);
      const e = exp<T>(v128.neg<T>(size));
      const against = v128.bitselect(t, v128.sub<T>(one<T>(), t), v128.lt<T>(v, zero<T>()));
      s = v128.add<T>(s, v128.mul<T>(size, against));
      wrong = v128.or(wrong, v128.or(v128.lt<T>(t, zero<T>()), v128.gt<T>(t, one<T>())));
      products = both<f64>(products, sizeof<T>() == 4 ? pairs(e) : e);
      if (keep) v128.store(x + j, slopeOf<T>(v, t, e, factors));
    }
    linear += sumOf<T>(s);
  }
  store<f64>(stats, v128.any_true(wrong) ? NaN : linear);
  v128.store(stats, products, 8);
}

/** Four floats as two doubles, lanes 0 and 2, 1 and 3 taken together. */
@inline function pairs(e: v128): v128 {
  const upper = v128.shuffle<i64>(e, e, 1, 1);
  return both<f64>(f64x2.promote_low_f32x4(e), f64x2.promote_low_f32x4(upper));
}

export function sigmoid32(
  x: usize, targets: usize, stats: usize, count: i32, factor: f64, keep: bool,
): void {
  sigmoidRun<f32>(x, targets, stats, count, factor, keep);
}

export function sigmoid64(
  x: usize, targets: usize, stats: usize, count: i32, factor: f64, keep: bool,
): void {
  sigmoidRun<f64>(x, targets, stats, count, factor, keep);
}
