/**
 * The time that lessons take with their exercises, to half an hour: "about 3½ hours".
 *
 * @example
 * aboutHours([{ teaching: 150, exercises: 60 }]); // "about 3½ hours"
 */
export function aboutHours(
  lessons: readonly Readonly<{ teaching: number; exercises: number }>[],
): string {
  const minutes = lessons.reduce((sum, each) => sum + each.teaching + each.exercises, 0);
  const halves = Math.max(1, Math.round(minutes / 30));
  const whole = Math.floor(halves / 2) || "";
  return `about ${whole}${halves % 2 ? "½" : ""} ${halves > 2 ? "hours" : "hour"}`;
}
