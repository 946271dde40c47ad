/** The largest distance in pixels by which a point may move: too small to see. */
const tolerance = 0.04;

type Point = readonly [x: number, y: number];

/**
 * Leaves out the points of a path that lie on a straight line between points that are kept (the algorithm
 * of Ramer, Douglas and Peucker). The path moves by at most `tolerance`.
 *
 * @param d  a path of straight lines; any other path is returned unchanged
 */
export function simplifyPath(d: string): string {
  if (!/^[MLZ\d.,-]+$/.test(d)) return d;
  // A line with gaps has several parts, each beginning with M; a closed line ends with Z.
  return d.replace(/M[^MZ]+/g, (part) => `M${simplify(pointsOf(part)).join("L")}`);
}

function pointsOf(part: string): Point[] {
  return part
    .slice(1)
    .split("L")
    .map((pair) => pair.split(",").map(Number) as unknown as Point);
}

function simplify(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  let farthest = 0;
  let distance = tolerance;
  for (let i = 1; i < points.length - 1; i++) {
    const off = distanceToSegment(points[i] as Point, first, last);
    if (off > distance) [farthest, distance] = [i, off];
  }
  if (farthest === 0) return points.length < 2 ? points : [first, last];
  const start = simplify(points.slice(0, farthest + 1));
  return [...start.slice(0, -1), ...simplify(points.slice(farthest))];
}

function distanceToSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}
