import { symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { courseFolders } from "../../lib/files/courseFolders.js";
import { findNotebooks, selectNotebooks } from "../../lib/notebook/findNotebooks.js";
import { notebook, temporaryCourse, temporaryFolder } from "../cli/fixtures.js";

const empty = notebook([]);
const course = temporaryCourse({ "10-last": empty, "02-soft-max": empty, "00-start": empty });
const names = (paths: string[]) => paths.map((path) => basename(path, ".ipynb"));

describe("findNotebooks", () => {
  it("gives the notebooks in the order of their names", async () => {
    expect(names(await findNotebooks(course))).toEqual(["00-start", "02-soft-max", "10-last"]);
  });

  it("leaves out what a command wrote next to a notebook that a person had changed", async () => {
    const lessons = { "04-loss": empty, "04-loss.new": empty, "04-loss.new-2": empty };
    const found = await findNotebooks(temporaryCourse(lessons));
    expect(names(found)).toEqual(["04-loss"]);
  });

  it("refuses a folder without notebooks, and says what is needed", async () => {
    const folders = courseFolders(temporaryFolder());
    await expect(findNotebooks(folders)).rejects.toThrow(
      `There are no notebooks in ${folders.notebooks}. A .ipynb file is needed there.`,
    );
  });

  it("reports a folder that cannot be read as such, and not as an empty one", async () => {
    const root = temporaryFolder();
    const folders = courseFolders(root);
    symlinkSync(folders.notebooks, folders.notebooks); // a circle, which no user can read, not even root
    await expect(findNotebooks(folders)).rejects.toThrow("ELOOP");
  });
});

describe("selectNotebooks", () => {
  it("gives all notebooks if none is requested", async () => {
    expect(await selectNotebooks(course, [])).toHaveLength(3);
  });

  it.each(["02", "2", "02-soft-max", "soft-max", "02-soft-max.ipynb"])(
    "finds a notebook by %s",
    async (request) => {
      expect(names(await selectNotebooks(course, [request]))).toEqual(["02-soft-max"]);
    },
  );

  it("finds a notebook by its path from the folder in which the command was typed", async () => {
    process.env.INIT_CWD = course.root;
    const request = join("notebooks", "02-soft-max.ipynb");
    expect(names(await selectNotebooks(course, [request]))).toEqual(["02-soft-max"]);
    delete process.env.INIT_CWD;
    await expect(selectNotebooks(course, [request])).rejects.toThrow("No notebook fits");
  });

  it("keeps the reading order, and each notebook once", async () => {
    const requested = ["10", "0", "last"];
    expect(names(await selectNotebooks(course, requested))).toEqual(["00-start", "10-last"]);
  });

  it("lists all notebooks if there is none of the requested name", async () => {
    await expect(selectNotebooks(course, ["sigmoid"])).rejects.toThrow(
      'No notebook fits "sigmoid". Give a number, a name or a path of one in notebooks/:\n' +
        "  00-start\n  02-soft-max\n  10-last",
    );
  });
});
