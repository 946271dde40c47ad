// What the commands for authors begin with, such as `npm test` and `npm run notebooks`: what they call, Vitest and
// Biome, is not in a learner's install.
import { checkAuthorPackages, checkNode, checkPackages, exitUnless } from "./readiness.mjs";

exitUnless(checkNode, checkPackages, checkAuthorPackages);
