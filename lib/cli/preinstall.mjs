// The first step of an install by any package manager; npm calls it after it has installed the packages.
import { checkManager, checkNode, exitUnless } from "./readiness.mjs";

exitUnless(checkNode, checkManager);
