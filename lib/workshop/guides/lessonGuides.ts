import { guide00 } from "./guide00.js";
import { guide01 } from "./guide01.js";
import { guide02 } from "./guide02.js";
import { guide03 } from "./guide03.js";
import { guide04 } from "./guide04.js";
import { guide05 } from "./guide05.js";
import { guide06 } from "./guide06.js";
import { guide07 } from "./guide07.js";
import { guide08 } from "./guide08.js";
import { guide09 } from "./guide09.js";
import { guide10 } from "./guide10.js";
import { guide11 } from "./guide11.js";
import { guide12 } from "./guide12.js";
import { guide13 } from "./guide13.js";
import { guide14 } from "./guide14.js";
import { guide15 } from "./guide15.js";
import { guide16 } from "./guide16.js";
import type { LessonGuide } from "./lessonGuide.js";

/** The guides of all lessons, in order. A new lesson needs one: the lint names its sections. */
export const lessonGuides: readonly LessonGuide[] = [
  guide00,
  guide01,
  guide02,
  guide03,
  guide04,
  guide05,
  guide06,
  guide07,
  guide08,
  guide09,
  guide10,
  guide11,
  guide12,
  guide13,
  guide14,
  guide15,
  guide16,
];

/** The guide of a lesson, by the name of its notebook; undefined if it has none. */
export function guideOf(name: string): LessonGuide | undefined {
  return lessonGuides.find(({ lesson }) => lesson === Number.parseInt(name, 10));
}
