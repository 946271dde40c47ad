import { describe, expect, it } from "vitest";
import { agendaOf, tasksOf } from "../../lib/workshop/agendas/agenda.js";
import { plans } from "../../lib/workshop/agendas/plans.js";
import { lessonGuides } from "../../lib/workshop/guides/lessonGuides.js";
import { agendaKinds } from "../../lib/workshop/material/agendaKinds.js";
import type { Meeting, Plan } from "../../lib/workshop/material/plan.js";

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
/** The lines of a plan with one meeting. */
const rowsOf = (meeting: Meeting) =>
  agendaOf({ ...plans[0], meetings: [meeting] }, lessonGuides)[0];
const four: Meeting["parts"][number] = { lesson: 4, exercises: [] };

describe("the agendas", () => {
  it("are one for each kind that the command offers, in its order", () => {
    expect(plans.map(({ kind }) => kind)).toEqual([...agendaKinds]);
  });

  describe.each(plans)("$kind", (plan: Plan) => {
    const meetings = agendaOf(plan, lessonGuides);

    it("fill their meetings exactly, each line where the one above ends", () => {
      for (const [i, rows] of meetings.entries()) {
        expect(sum(rows.map(({ minutes }) => minutes))).toBe(plan.meetings[i].minutes);
        for (const [j, { begins }] of rows.entries())
          expect(begins).toBe(sum(rows.slice(0, j).map(({ minutes }) => minutes)));
      }
    });

    it("leave time for questions, but not more than a sixth", () => {
      for (const [i, rows] of meetings.entries()) {
        const { minutes, what } = rows[rows.length - 1];
        expect(what.kind).toBe("questions");
        expect(minutes).toBeGreaterThanOrEqual(5);
        expect(minutes).toBeLessThanOrEqual(plan.meetings[i].minutes / 6);
      }
    });

    it("keep nobody for more than 85 minutes without a break", () => {
      for (const rows of meetings) {
        let since = 0;
        for (const { begins, minutes, what } of rows.slice(0, -1)) {
          if (what.kind === "break") since = begins + minutes;
          expect(begins + minutes - since).toBeLessThanOrEqual(85);
        }
      }
    });

    it("teach no section and set no exercise twice, and keep the order of lessons and sections", () => {
      const places = meetings.flat().flatMap(({ what }) => {
        if (what.kind !== "section") return [];
        const { sections } = lessonGuides[what.lesson];
        return [what.lesson * 100 + sections.indexOf(what.section)];
      });
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      const ids = meetings
        .flat()
        .flatMap(({ what }) => (what.kind === "exercises" ? what.tasks : []));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
});

describe("the lines of an agenda", () => {
  it("are the sections of a lesson without “Your turn”, with the minutes of its guide, and the time that is left", () => {
    const rows = rowsOf({ minutes: 40, parts: [four] });
    expect(sum(rows.slice(0, -1).map(({ minutes }) => minutes))).toBe(35);
    expect(rows.at(-1)).toEqual({ begins: 35, minutes: 5, what: { kind: "questions" } });
    expect(rows.flatMap(({ what }) => ("section" in what ? what.section.cell : []))).not.toContain(
      "your-turn",
    );
  });

  it("have the exercises before the sections that close a lesson, with the minutes that checks state", () => {
    const rows = rowsOf({
      minutes: 90,
      parts: [{ lesson: 4, exercises: ["04-next-line", "04-predict-halving"] }],
    });
    const at = rows.findIndex(({ what }) => what.kind === "exercises");
    expect(rows[at].minutes).toBe(7);
    expect(rows[at + 1].what).toMatchObject({ kind: "section", section: { cell: "article" } });
  });

  it("never exceed a meeting: the error has the sum", () => {
    expect(() => rowsOf({ minutes: 40, parts: [four, { breakMinutes: 10 }] })).toThrow(
      new RangeError(
        "The agenda 50min, meeting 1: its parts take 45 minutes, and the meeting has 40. Leave out sections or exercises.",
      ),
    );
  });

  it("are of sections and exercises that exist: the error names the others", () => {
    const parts: Meeting["parts"] = [
      {
        lesson: 4,
        sections: ["title", "no-such", "your-turn"],
        exercises: ["04-none", "05-even-guess"],
      },
    ];
    expect(() => rowsOf({ minutes: 90, parts })).toThrow(
      new RangeError(
        "Lesson 4 has no section or exercise no-such, your-turn, 04-none, 05-even-guess.",
      ),
    );
  });

  it("know every exercise and open question of a lesson", () => {
    expect(tasksOf(4).map(({ id }) => id)).toContain("04-a-lenient-loss");
    expect(tasksOf(4).every(({ id }) => id.startsWith("04-"))).toBe(true);
  });
});
