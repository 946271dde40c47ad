import { phrases, type Translate } from "../phrases.js";
import { codingNeeds } from "./codingNeeds.js";
import { forms } from "./messageForms.js";
import { needs } from "./needs.js";
import { trainingNeeds } from "./trainingNeeds.js";

/**
 * An error's message in a language, where it is shown; one that is not known stays English. The error itself keeps its
 * English message, so that code which reads it does the same in each language.
 */
export const messageIn: Translate = phrases([...forms, ...needs, ...trainingNeeds, ...codingNeeds]);
