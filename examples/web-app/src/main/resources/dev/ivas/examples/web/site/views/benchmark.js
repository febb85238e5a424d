/* Where one interview lies among all that are stored. */
import { get } from "../api.js";
import { el, svg, PARTS } from "../dom.js";

const FEWEST = 5;

export async function show(root, { go, query }) {
  const done = (await get("/api/interviews")).filter((each) => each.state === "DONE");
  const sets = [...new Set(done.map((each) => each.questionSet).filter(Boolean))].sort();
  const set = query.get("set") || "";
  const cohort = done.filter((each) => !set || each.questionSet === set);
  const mine = cohort.find((each) => each.id === query.get("id")) || cohort[0];
  root.append(el("header", { class: "view-head" }, el("h1", {}, "Benchmark")));
  if (!mine) {
    root.append(el("p", { class: "note" }, "There are no reports to compare with yet."));
    return;
  }
  const to = (id, name) => `/benchmark?id=${id}&set=${encodeURIComponent(name)}`;
  root.append(
    el("div", { class: "chooser" },
      el("label", { class: "field" }, "Questions", el("select", { onchange: (event) => go(to(mine.id, event.target.value)) },
        el("option", { value: "" }, "All"), sets.map((name) => el("option", { value: name, selected: name === set }, name)))),
      el("label", { class: "field" }, "Interview", el("select", { onchange: (event) => go(to(event.target.value, set)) },
        cohort.map((each) => el("option", { value: each.id, selected: each === mine }, `${each.candidate}: ${each.title}`))))),
    el("p", { class: "note" }, `${cohort.length} ${cohort.length === 1 ? "interview" : "interviews"}${set ? " with the same questions" : ", whatever the questions: choose a set of questions for a fair comparison"}.`),
    el("div", { class: "distributions" }, [["overall", "Overall"], ...PARTS].map(([key, label]) => distribution(key, label, cohort, mine))));
}

function distribution(key, label, cohort, mine) {
  const values = cohort.map((each) => each.scores[key]).filter((value) => value !== undefined);
  const own = mine.scores[key];
  const others = values.length - (own === undefined ? 0 : 1);
  const below = values.filter((value) => value < own).length;
  const told = own === undefined ? "No score."
    : others < FEWEST ? `Scored ${Math.round(own)}; a place is told from ${FEWEST} others on, here are ${others}.`
      : `Scored ${Math.round(own)}, above ${Math.round(100 * below / others)} % of ${others} others.`;
  const stacks = new Map();
  const dots = [...values].sort((x, y) => x - y).map((value) => {
    const column = Math.round(value / 2);
    stacks.set(column, (stacks.get(column) || 0) + 1);
    return svg("circle", { class: value === own ? "own" : "other", cx: 20 * column, cy: 112 - 9 * stacks.get(column), r: value === own ? 6 : 4 });
  });
  return el("section", { class: "distribution" },
    el("h2", {}, label), el("p", { class: "note" }, told),
    svg("svg", { viewBox: "-12 0 1024 140", role: "img", "aria-label": told },
      svg("line", { class: "axis", x1: 0, x2: 1000, y1: 114, y2: 114 }), dots,
      [0, 25, 50, 75, 100].map((value) => svg("text", { x: 10 * value, y: 135, "text-anchor": "middle" }, String(value)))));
}
