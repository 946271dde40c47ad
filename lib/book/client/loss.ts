import { lossBox } from "./lossBox.js";

// The script of the page "What is my loss?", which no other page loads.
lossBox(document);
