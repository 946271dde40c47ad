import { wholeBook } from "./wholeBook.js";

// The script of the page "The whole course", which no other page loads.
wholeBook(document);
