import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { lineMark, setLineMark } from "./lineMark.js";

export interface EditorEvents {
  change(text: string): void;
  run(): void;
  /** Runs the cell and goes on to the next one. */
  runAndGoOn(): void;
}

/** An editor for one cell. */
export interface Editor {
  /** Another text, unless it is the same. */
  show(text: string): void;
  focus(): void;
  /** The line in which the cell failed; it stays marked until the text changes. */
  markLine(line: number): void;
}

/** Loaded when a reader first edits: CodeMirror, with the parser and the colours of the page's own code. */
export function createEditor(
  parent: Element,
  text: string,
  label: string,
  events: EditorEvents,
): Editor {
  const state = EditorState.create({ doc: text, extensions: extensions(label, events) });
  const view = new EditorView({ parent, state });
  return {
    show: (shown) => {
      if (shown !== view.state.doc.toString()) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: shown } });
      }
    },
    focus: () => view.focus(),
    markLine: (line) => view.dispatch({ effects: setLineMark.of(line) }),
  };
}

function extensions(label: string, { change, run, runAndGoOn }: EditorEvents): Extension {
  // Tab is not among the keys: it leaves the editor, as it leaves everything else on a page.
  const keys = [
    { key: "Shift-Enter", run: always(runAndGoOn) },
    { key: "Mod-Enter", run: always(run) },
    ...defaultKeymap,
    ...historyKeymap,
  ];
  return [
    lineNumbers(),
    history(),
    indentOnInput(),
    bracketMatching(),
    javascript({ typescript: true }),
    syntaxHighlighting(classHighlighter),
    lineMark,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) change(state.doc.toString());
    }),
    keymap.of(keys),
  ];
}

/** A key's command: it has dealt with the key. */
function always(act: () => void): () => true {
  return () => {
    act();
    return true;
  };
}
