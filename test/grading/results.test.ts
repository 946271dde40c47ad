import { mkdtempSync, readFileSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Grade, GradedNotebook } from "../../lib/grading/results/gradedNotebook.js";
import { GradeJournal } from "../../lib/grading/results/gradeJournal.js";
import { gradesCsv } from "../../lib/grading/results/gradesCsv.js";
import { gradesPage } from "../../lib/grading/results/gradesPage.js";
import { openQuestions } from "../../lib/lessons/questions/openQuestions.js";

const both = (text: string) => ({ en: text, zh: text });
const notebook = (person: string, ...grades: readonly Grade[]): GradedNotebook => ({
  person,
  file: `${person}/04.ipynb`,
  grades,
});
const none = new Map<string, Map<string, number>>();

describe("the table for spreadsheets", () => {
  it("has a row for each exercise, with its slip and the attempts", () => {
    const anna = notebook(
      "anna",
      {
        exercise: "04-write-the-loss",
        state: "not yet",
        slip: both("A minus sign was lost."),
        detail: both("Never negative."),
      },
      { exercise: "04-next-line", state: "correct" },
    );
    const attempts = new Map([["anna", new Map([["04-next-line", 3]])]]);
    expect(gradesCsv([anna], attempts, "en").split("\r\n")).toEqual([
      '\uFEFF"person","file","exercise","state","slip","detail","attempts","answer"',
      '"anna","anna/04.ipynb","04-write-the-loss","not yet","A minus sign was lost.","Never negative.","",""',
      '"anna","anna/04.ipynb","04-next-line","correct","","","3",""',
      "",
    ]);
    expect(gradesCsv([anna], attempts, "zh")).toContain(
      '"anna","anna/04.ipynb","04-next-line","正确"',
    );
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\n=1",
    " =cmd|' /C calc'!A0",
    '=HYPERLINK("x")',
  ])("has nothing that a spreadsheet computes: %j", (text) => {
    const csv = gradesCsv(
      [notebook(text, { exercise: "04-a-lenient-loss", state: "answered", answer: text })],
      none,
      "en",
    );
    const fields = [
      ...csv
        .split("\r\n")
        .slice(1)
        .join("\r\n")
        .matchAll(/"((?:[^"]|"")*)"/g),
    ].map(([, field]) => field);
    expect(fields).toHaveLength(8);
    for (const field of fields) expect(field).not.toMatch(/^\s*[=+\-@]/);
  });
});

describe("the page", () => {
  const hostile = `<script>alert(1)</script><img src=x onerror="alert('1')">`;

  it("shows of several notebooks of a person the best grade", () => {
    const grade = (state: Grade["state"]) => notebook("anna", { exercise: "04-next-line", state });
    const page = gradesPage([grade("not yet"), grade("correct"), grade("missing")], none, "en");
    expect(page).toMatch(
      /<th scope="row">anna<\/th>(<td[^>]*>[^<]*<\/td>)*<td title="correct">✓<\/td>/,
    );
    expect(page.match(/<th scope="row">/g)).toHaveLength(1);
  });

  it("counts each usual slip", () => {
    const slip = both("A minus sign was lost.");
    const people = ["anna", "ben"].map((name) =>
      notebook(name, { exercise: "04-next-line", state: "not yet", slip }),
    );
    expect(gradesPage(people, none, "en")).toContain(
      "04-next-line: A minus sign was lost. (2 people)",
    );
  });

  it("shows answers to the open question side by side, under what a good answer has", () => {
    const answers = ["anna", "ben"].map((name) =>
      notebook(name, {
        exercise: "04-a-lenient-loss",
        state: "answered",
        answer: `By ${name}.\nTwo lines.`,
      }),
    );
    const page = gradesPage(answers, none, "en");
    const rubric = openQuestions.find(({ id }) => id === "04-a-lenient-loss")?.rubric ?? [];
    for (const { en } of rubric) expect(page).toContain(en);
    expect(page).toContain("<h4>A model answer</h4><p>It will exaggerate.");
    expect(page).toContain("<h4>anna</h4><p>By anna.\nTwo lines.</p>");
    expect(page).toContain("<h4>ben</h4>");
  });

  it("says which notebooks have no grade, and why", () => {
    const page = gradesPage(
      [notebook("cy", { exercise: "", state: "unreadable", detail: both("It is no notebook.") })],
      none,
      "en",
    );
    expect(page).toContain("cy/04.ipynb: It is no notebook.");
  });

  it("shows what people write as text, and loads and runs nothing", () => {
    const page = gradesPage(
      [
        notebook(hostile, { exercise: "04-a-lenient-loss", state: "answered", answer: hostile }),
        notebook(hostile, { exercise: "04-next-line", state: "stopped", detail: both(hostile) }),
        notebook(hostile, { exercise: "", state: "unreadable", detail: both(hostile) }),
      ],
      none,
      "en",
    );
    expect(page).not.toContain("<script");
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/title="[^"]*"[^ >]/);
    expect(page).toContain("default-src 'none'");
  });
});

describe("the journal", () => {
  const path = () => join(mkdtempSync(join(tmpdir(), "journal-")), "folder", "journal.jsonl");
  const graded = notebook("anna", { exercise: "04-next-line", state: "correct" });

  it("knows a notebook by its path, its bytes and the rules", () => {
    const file = path();
    const journal = new GradeJournal(file, "rules");
    const key = journal.keyOf("anna/04.ipynb", Buffer.from("{}"));
    expect(journal.find(key)).toBeUndefined();
    journal.add(key, graded);
    expect(new GradeJournal(file, "rules").find(key)).toEqual(graded);
    const others = [
      journal.keyOf("ben/04.ipynb", Buffer.from("{}")),
      journal.keyOf("anna/04.ipynb", Buffer.from("{ }")),
      new GradeJournal(file, "other rules").keyOf("anna/04.ipynb", Buffer.from("{}")),
    ];
    expect(new Set([key, ...others]).size).toBe(4);
  });

  it("loses one line at most if the machine stops while it is written", () => {
    const file = path();
    const first = new GradeJournal(file, "rules");
    first.add("a", graded);
    first.add("b", graded);
    truncateSync(file, readFileSync(file).length - 5);
    const second = new GradeJournal(file, "rules");
    expect([second.find("a"), second.find("b")]).toEqual([graded, undefined]);
    second.add("b", graded);
    expect(new GradeJournal(file, "rules").find("b")).toEqual(graded);
  });
});
