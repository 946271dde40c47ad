import { currentLanguage } from "./currentLanguage.js";
import type { Language } from "./text.js";

/**
 * The time that lessons take with their exercises, to half an hour: "about 3½ hours".
 *
 * @example
 * aboutHours([{ teaching: 150, exercises: 60 }]); // "about 3½ hours"
 */
export function aboutHours(
  lessons: readonly Readonly<{ teaching: number; exercises: number }>[],
  language: Language = currentLanguage(),
): string {
  const minutes = lessons.reduce((sum, each) => sum + each.teaching + each.exercises, 0);
  const halves = Math.max(1, Math.round(minutes / 30));
  const whole = Math.floor(halves / 2) || "";
  if (language === "zh") return `约 ${halves / 2} 小时`;
  return `about ${whole}${halves % 2 ? "½" : ""} ${halves > 2 ? "hours" : "hour"}`;
}
