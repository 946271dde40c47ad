import { enliven } from "./index.js";

enliven(document);
