/* Where one interview lies among those of others who answered the same questions. */
import { get } from "../api.js";
import { el, svg, PARTS } from "../dom.js";

export async function show(root, { go, query }) {
  const done = (await get("/api/interviews")).filter((each) => each.state === "DONE" && each.questionSet);
  root.append(el("header", { class: "view-head" }, el("h1", {}, "Benchmark")));
  const mine = done.find((each) => each.id === query.get("id")) || done[0];
  if (!mine) {
    root.append(el("p", { class: "note" }, "There is no report to compare yet. Give the questions of an interview a name, and later interviews with the same questions are compared with it."));
    return;
  }
  const place = await get(`/api/interviews/${mine.id}/benchmark`);
  root.append(
    el("div", { class: "chooser" },
      el("label", { class: "field" }, "Interview", el("select", { id: "whose", onchange: (event) => go(`/benchmark?id=${event.target.value}`) },
        done.map((each) => el("option", { value: each.id, selected: each === mine }, `${each.candidate}: ${each.title} (${each.questionSet})`))))),
    ...place.notices.map((notice) => el("p", { class: "note" }, notice)),
    el("div", { class: "distributions" }, [["overall", "Overall"], ...PARTS].map(([key, label]) => percentile(key, label, place, mine))));
}

/* The percentile with its interval of 95 %; single people are never shown. */
function percentile(key, label, place, mine) {
  const own = mine.scores[key];
  const rank = place.percentiles[key];
  const interval = place.intervals[key];
  const told = own === undefined ? "No score."
    : rank === undefined ? `Scored ${Math.round(own)}; a place is told from ${place.fewest} others on.`
      : `Scored ${Math.round(own)}: percentile ${Math.round(rank)} among ${interval.others} others (95 % interval ${Math.round(interval.low)} to ${Math.round(interval.high)}).`;
  return el("section", { class: "distribution" },
    el("h2", {}, label), el("p", { class: "note" }, told),
    rank !== undefined && svg("svg", { viewBox: "-12 0 1024 60", role: "img", "aria-label": told },
      svg("line", { class: "axis", x1: 0, x2: 1000, y1: 20, y2: 20 }),
      svg("rect", { class: "other", x: 10 * interval.low, width: 10 * (interval.high - interval.low), y: 14, height: 12, rx: 6 }),
      svg("circle", { class: "own", cx: 10 * rank, cy: 20, r: 9 }),
      [0, 25, 50, 75, 100].map((value) => svg("text", { x: 10 * value, y: 52, "text-anchor": "middle" }, String(value)))));
}
