import type { OpenQuestion } from "./openQuestion.js";
import { question00 } from "./question00.js";
import { question01 } from "./question01.js";
import { question02 } from "./question02.js";
import { question03 } from "./question03.js";
import { question04 } from "./question04.js";
import { question05 } from "./question05.js";
import { question06 } from "./question06.js";
import { question07 } from "./question07.js";
import { question08 } from "./question08.js";
import { question09 } from "./question09.js";
import { question10 } from "./question10.js";
import { question11 } from "./question11.js";
import { question12 } from "./question12.js";
import { question13 } from "./question13.js";
import { question14 } from "./question14.js";
import { question15 } from "./question15.js";
import { question16 } from "./question16.js";

/** The open questions of the course, in the order of the notebooks: at most one for each lesson. */
export const openQuestions: readonly OpenQuestion[] = [
  question00,
  question01,
  question02,
  question03,
  question04,
  question05,
  question06,
  question07,
  question08,
  question09,
  question10,
  question11,
  question12,
  question13,
  question14,
  question15,
  question16,
];
