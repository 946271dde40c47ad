import Reveal from "reveal.js";
import Notes from "reveal.js/plugin/notes";
import { scrollByKeyboard } from "../../../book/client/scrollers.js";
import { paginate } from "./paginate.js";
import { showWhatRuns } from "./showWhatRuns.js";

// The script of a deck. It stands after live.js, so that the buttons of cells are there when slides are measured. It is no
// module, so that a deck also opens from a file, although cells do not run there.

const isPrinted = /[?&](?:print-pdf|view=print)\b/.test(location.search);

async function open(): Promise<void> {
  await paginate(document, isPrinted);
  const deck = new Reveal({
    plugins: [Notes],
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    hash: true,
    transition: "none",
    slideNumber: "c/t",
    controlsLayout: "edges",
    controlsTutorial: false,
    pdfMaxPagesPerSlide: 1,
    pdfSeparateFragments: false,
    // Keys that are typed into code, or that press a button, are not for the slides.
    keyboardCondition: () => !document.activeElement?.closest(".cm-editor, button, summary"),
  });
  await deck.initialize();
  scrollByKeyboard(document);
  showWhatRuns(document, deck);
  document.documentElement.dataset.deck = "ready";
}

void open();
