import { StateEffect, type StateEffectType, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** The effect that marks a line, by its number from 1. A number without a line removes the mark. */
export const setLineMark: StateEffectType<number> = StateEffect.define<number>();

const mark = Decoration.line({ class: "error-line" });

/** The editor state that holds the mark of one line until the text changes. */
export const lineMark: StateField<DecorationSet> = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { effects, docChanged, state }) => {
    const line = effects.find((effect) => effect.is(setLineMark))?.value;
    if (line === undefined) return docChanged ? Decoration.none : marks;
    if (line < 1 || line > state.doc.lines) return Decoration.none;
    return Decoration.set(mark.range(state.doc.line(line).from));
  },
  provide: (field) => EditorView.decorations.from(field),
});
