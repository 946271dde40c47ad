// The first step of commands for authors that compile code of their own inside the clone, such as `npm run bench`: checks
// that the packages for authors are installed, and that this user may write there.
import {
  checkAuthorPackages,
  checkNode,
  checkOwnClone,
  checkPackages,
  exitUnless,
} from "./readiness.mjs";

exitUnless(checkNode, checkPackages, checkAuthorPackages, checkOwnClone);
