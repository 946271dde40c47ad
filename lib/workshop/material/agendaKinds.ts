/** The kinds of classes for which there is an agenda; `--agenda` takes one of them. */
export const agendaKinds = ["50min", "3h", "day", "4x90"] as const;

export type AgendaKind = (typeof agendaKinds)[number];
