// The first step of commands for authors, such as `npm test`: checks that the packages are installed that a learner's
// install leaves out, such as Vitest and Biome.
import { checkAuthorPackages, checkNode, checkPackages, exitUnless } from "./readiness.mjs";

exitUnless(checkNode, checkPackages, checkAuthorPackages);
