/* Two interviews side by side: scores, what was observed, and how it went over time. */
import { get } from "../api.js";
import { el, svg, bar, clock, day, PARTS } from "../dom.js";

const OBSERVED = [
  ["Length", (r) => Math.round(r.media.durationSeconds), clock],
  ["Eye contact", (r) => r.gaze?.eyeContactShare, percent],
  ["Looks at the camera", (r) => r.gaze?.center, percent],
  ["Shifts of gaze a minute", (r) => r.gaze?.shiftsPerMinute, plain],
  ["Blinks a minute", (r) => r.gaze?.blinks?.perMinute, plain],
  ["Words a minute", (r) => r.audio?.wordsPerMinute, plain],
  ["Share of speech", (r) => r.audio?.speechShare, percent],
  ["Pauses", (r) => r.audio?.pauses?.length, plain],
  ["Filled pauses", (r) => r.audio?.fillers?.length, plain],
  ["Clarity of language", (r) => r.language?.scores?.clarity?.value, plain],
  ["Structure of answers", (r) => r.language?.scores?.structure?.value, plain],
  ["Relevance of answers", (r) => r.language?.scores?.relevance?.value, plain],
];

export async function show(root, { go, query }) {
  const done = (await get("/api/interviews")).filter((each) => each.state === "DONE");
  /* One that was erased since gives way to another. */
  const known = (id) => (done.some((each) => each.id === id) ? id : null);
  const b0 = known(query.get("b"));
  const a = known(query.get("a")) || done.find((each) => each.id !== b0)?.id;
  const b = b0 || done.find((each) => each.id !== a)?.id;
  root.append(el("header", { class: "view-head" }, el("h1", {}, "Compare two interviews")));
  if (done.length < 2) {
    root.append(el("p", { class: "note" }, "This needs two interviews with reports. Upload another, or hold one live."));
    return;
  }
  const choose = (label, id, other) => el("label", { class: "field" }, label,
    el("select", { id: label.toLowerCase(), onchange: (event) => go(other(event.target.value)) },
      done.map((each) => el("option", { value: each.id, selected: each.id === id }, `${each.candidate}: ${each.title}, ${day(each.createdMillis)}`))));
  root.append(el("div", { class: "chooser" },
    choose("First", a, (id) => `/compare?a=${id}&b=${b}`), choose("Second", b, (id) => `/compare?a=${a}&b=${id}`)));
  const reports = await Promise.all([a, b].map((id) => get(`/interviews/${id}/files/report.json`)));
  const interviews = [a, b].map((id) => done.find((each) => each.id === id));
  root.append(
    scoreTable(reports, interviews),
    el("p", { class: "note" }, "A difference smaller than the intervals of the two scores may be chance. Scores describe delivery; they do not rank people."),
    el("h2", {}, "What was observed"), observedTable(reports, interviews),
    el("h2", {}, "Over time"),
    el("div", { class: "courses" }, reports.map((report, i) => course(report, interviews[i]))));
}

function percent(value) {
  return `${Math.round(100 * value)} %`;
}

function plain(value) {
  return String(Math.round(10 * value) / 10);
}

function signed(value, format) {
  if (Math.abs(value) < 0.05 && format === plain) return "0";
  const text = format(Math.abs(value));
  return value < 0 ? `−${text}` : `+${text}`;
}

function heading({ candidate, title }) {
  return el("th", { scope: "col" }, el("bdi", {}, candidate), el("small", {}, el("bdi", {}, title)));
}

function scoreTable([first, second], interviews) {
  const rows = [["overall", "Overall"], ...PARTS].map(([key, label]) => {
    const [x, y] = [first.fusion.scores[key], second.fusion.scores[key]];
    const cell = (score) => el("td", {}, score ? el("div", { class: "score-cell" }, el("strong", {}, String(Math.round(score.value))), bar(key === "overall" ? "language" : key, score.value), el("small", {}, `${Math.round(score.low)}–${Math.round(score.high)}`)) : "–");
    const apart = x && y ? (x.high < y.low || y.high < x.low) : false;
    return el("tr", {}, el("th", { scope: "row" }, label), cell(x), cell(y),
      el("td", { class: apart ? "number strong" : "number" }, x && y ? signed(Math.round(y.value) - Math.round(x.value), plain) : "–"));
  });
  return el("div", { class: "scroll" }, el("table", { class: "compare" },
    el("thead", {}, el("tr", {}, el("th", {}), interviews.map(heading), el("th", { scope: "col" }, "Difference"))),
    el("tbody", {}, rows)));
}

function observedTable([first, second], interviews) {
  const rows = OBSERVED.map(([label, of, format]) => {
    const [x, y] = [of(first) ?? null, of(second) ?? null];
    const show = (value) => (value === null ? "–" : format(value));
    return x === null && y === null ? null : el("tr", {}, el("th", { scope: "row" }, label),
      el("td", { class: "number" }, show(x)), el("td", { class: "number" }, show(y)),
      el("td", { class: "number" }, x === null || y === null ? "–" : signed(y - x, format)));
  });
  return el("div", { class: "scroll" }, el("table", { class: "compare" },
    el("thead", {}, el("tr", {}, el("th", {}), interviews.map(heading), el("th", { scope: "col" }, "Difference"))),
    el("tbody", {}, rows.filter(Boolean))));
}

/* Lanes of coloured stretches; both interviews begin at the left, each as long as its own box. */
function course(report, { id, candidate, title }) {
  const total = report.media.durationSeconds || 1;
  const lanes = [
    ["Expression", report.emotion?.timeline?.map((each) => [each.start, each.end, each.label])],
    ["Gaze", report.gaze?.segments?.map((each) => [each.start, each.end, each.direction.toLowerCase()])],
    ["Pauses", report.audio?.pauses?.map((each) => [each.start, each.end, "pause"])],
    ["Fillers", report.audio?.fillers?.map((each) => [each.start, each.end, "filler"])],
  ].filter(([, stretches]) => stretches);
  return el("section", { class: "course" },
    el("h3", {}, el("a", { href: `/interviews/${id}` }, el("bdi", {}, `${candidate}: ${title}`))),
    lanes.map(([label, stretches]) => el("div", { class: "lane" },
      el("span", {}, label),
      svg("svg", { viewBox: "0 0 1000 20", preserveAspectRatio: "none", role: "img", "aria-label": label },
        svg("rect", { class: "track", width: 1000, height: 20 }),
        stretches.map(([start, end, key]) => svg("rect", { class: `fill-${key}`, x: 1000 * start / total, width: Math.max(1, 1000 * (end - start) / total), height: 20 }, svg("title", {}, `${key}, ${clock(start)}`)))))),
    el("p", { class: "span" }, el("span", {}, "0:00"), el("span", {}, clock(Math.round(total)))),
    legend(lanes));
}

function legend(lanes) {
  const keys = new Set(lanes.filter(([label]) => label === "Expression" || label === "Gaze").flatMap(([, stretches]) => stretches.map(([, , key]) => key)));
  return el("ul", { class: "legend" }, [...keys].map((key) => el("li", {}, svg("svg", { class: "swatch", viewBox: "0 0 12 12" }, svg("rect", { class: `fill-${key}`, width: 12, height: 12 })), key)));
}
