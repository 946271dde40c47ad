import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { lineMark, setLineMark } from "./lineMark.js";

/** What an editor calls when the reader types or presses a key. */
export interface EditorEvents {
  change(text: string): void;
  run(): void;
  /** Runs the cell and moves to the next one. */
  runAndGoOn(): void;
}

/** The editor of one cell. */
export interface Editor {
  /** Replaces the text, unless it is the same already. */
  show(text: string): void;
  /** @param at  where the cursor goes, in characters from the start; undefined if it stays */
  focus(at?: number): void;
  /** Marks the line in which the cell failed, until the text changes. */
  markLine(line: number): void;
}

/** Creates a CodeMirror editor that parses and colours code as the page does. Loaded when a reader first edits. */
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
    focus: (at) => {
      if (at !== undefined)
        view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
      view.focus();
    },
    markLine: (line) => view.dispatch({ effects: setLineMark.of(line) }),
  };
}

function extensions(label: string, { change, run, runAndGoOn }: EditorEvents): Extension {
  // Tab has no command here, so that keyboard users can leave the editor with it.
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

/** A key command that always reports the key as handled. */
function always(act: () => void): () => true {
  return () => {
    act();
    return true;
  };
}
