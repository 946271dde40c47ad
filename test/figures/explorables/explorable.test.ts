import { type Explorable, explorable } from "@course/lib/figures";
import { describe, expect, it } from "vitest";
import { openPage } from "./openPage.js";

interface Tools {
  factor: number;
  times: (a: number, b: number) => number;
  end: string;
}

const double: Explorable<"x", Tools> = {
  title: { en: "Move x.", zh: "移动 x。" },
  caption: { en: "Twice as much, </script> or not.", zh: "两倍。" },
  sliders: { x: { label: { en: "x < 10", zh: "x" }, min: 0, max: 10, step: 1, value: 3 } },
  tools: { factor: 2, times: (a, b) => a * b, end: "</script>" },
  view: ({ x }, { factor, times, end }) => ({
    svg: `<svg xmlns="http://www.w3.org/2000/svg"><text>${times(x, factor)}</text></svg>`,
    alt: `The number ${times(x, factor)}.`,
    text: `2x = ${times(x, factor)} ${end}`,
  }),
};

describe("explorable", () => {
  it("writes the view and its tools into the page as text", () => {
    const page = openPage(explorable(double));
    expect(page.text()).toBe("2x = 6 </script>");
    page.move("x", 5);
    expect(page.text()).toBe("2x = 10 </script>");
    expect(page.picture()?.getAttribute("aria-label")).toBe("The number 10.");
    expect(page.root.querySelector("output")?.textContent).toBe("5");
  });

  it("contains one closing script tag even if the view or the caption contains another", () => {
    expect(explorable(double).match(/<\/script>/g)).toHaveLength(1);
  });

  it("throws for a view that reads anything but its arguments, before a page is made", () => {
    const outside = 2;
    expect(() =>
      explorable({ ...double, view: ({ x }) => ({ svg: "", alt: "", text: `${outside * x}` }) }),
    ).toThrow(
      'explorable: the view of "Move x." failed outside of its module (outside is not defined); it may use only its arguments.',
    );
  });

  it("moves each of several copies on a page by its own sliders", () => {
    const page = openPage(explorable(double) + explorable(double));
    page.move("x", 7);
    const texts = [...(page.root.parentElement?.querySelectorAll("[data-part=text]") ?? [])];
    expect(texts.map((text) => text.textContent)).toEqual([
      "2x = 14 </script>",
      "2x = 6 </script>",
    ]);
  });

  it("has an id that depends on its title, and is the same in every run", () => {
    const id = (html: string) => /data-explorable="([^"]+)"/.exec(html)?.[1];
    expect(id(explorable(double))).not.toBe(id(explorable({ ...double, title: double.caption })));
    expect(id(explorable(double))).toBe(id(explorable(double)));
  });
});
