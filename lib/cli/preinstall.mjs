// What an install begins with, by any package manager; npm calls it when the packages are in their place.
import { checkManager, checkNode, exitUnless } from "./readiness.mjs";

exitUnless(checkNode, checkManager);
