/* The candidates and their interviews: search, choose two, erase. */
import { get } from "../api.js";
import { el, bar, clock, day, PARTS, POLICIES } from "../dom.js";
import { erased } from "../erasure.js";
import { onInterviews } from "../events.js";
import { follow } from "../lists.js";
import { StateBox } from "../state.js";

export async function show(root, { go, query }) {
  const chosen = new Set();
  let interviews = await get("/api/interviews");
  const search = el("input", { type: "search", "aria-label": "Search", placeholder: "Search candidates and interviews", value: query.get("q") || "", oninput: look });
  const list = el("div", { class: "candidates" });
  const empty = el("div", {});
  const compare = el("button", { type: "button", class: "button primary", hidden: true, onclick: () => go(`/compare?a=${[...chosen][0]}&b=${[...chosen][1]}`) }, "Compare the two");
  root.append(
    el("header", { class: "view-head" }, el("h1", {}, "Candidates"),
      el("div", { class: "actions" }, el("a", { class: "button", href: "/upload" }, "Upload"), el("a", { class: "button primary", href: "/live" }, "Live interview"))),
    el("div", { class: "tools" }, search, compare),
    list, empty);

  /* The way back from a report leads to what was found. */
  function look() {
    history.replaceState(null, "", search.value ? `/?q=${encodeURIComponent(search.value)}` : "/");
    draw();
  }

  function choose(id, on) {
    if (on) chosen.add(id);
    else chosen.delete(id);
    while (chosen.size > 2) chosen.delete([...chosen][0]);
    mark();
  }

  /* Nothing is drawn anew: the focus stays where it is. */
  function mark() {
    compare.hidden = chosen.size !== 2;
    for (const box of list.querySelectorAll("input[type=checkbox]")) box.checked = chosen.has(box.closest(".interview").dataset.id);
  }

  function draw() {
    const wanted = search.value.trim().toLocaleLowerCase();
    const found = interviews.filter((each) => `${each.candidate}\n${each.title}\n${each.questionSet || ""}`.toLocaleLowerCase().includes(wanted));
    const groups = new Map();
    for (const each of found) groups.set(each.candidate, [...(groups.get(each.candidate) || []), each]);
    follow(list, [...groups], {
      key: ([name]) => name,
      make: candidate,
      update: (card, [, theirs]) => follow(card.rows, theirs, { key: lasting, make: row, update: ({ state }, each) => state?.show(each) }),
    });
    empty.replaceChildren(...(interviews.length === 0 ? [welcome()] : found.length === 0 ? [el("p", { class: "note", role: "status" }, "Nothing is found.")] : []));
    mark();
  }

  function candidate([name]) {
    const rows = el("ul", { class: "interviews" });
    const card = el("section", { class: "candidate-card" },
      el("header", {}, el("h2", {}, el("bdi", {}, name)),
        el("button", { type: "button", class: "quiet", "aria-label": `Erase ${name}`, onclick: () => eraseAll(name, rows.children.length) }, "Erase candidate")),
      rows);
    card.rows = rows;
    return card;
  }

  /* All of an interview that a row does not change by itself. */
  function lasting({ progress, reason, state, ...rest }) {
    return JSON.stringify([rest, state === "DONE"]);
  }

  function row(each) {
    const done = each.state === "DONE";
    const state = done ? null : new StateBox();
    const line = [each.live ? "Live" : "Upload", day(each.createdMillis), done ? clock(each.durationSeconds) : null, each.questionSet, POLICIES[each.policy]];
    const item = el("li", { class: "interview", "data-id": each.id, "data-state": each.state },
      done ? el("input", { type: "checkbox", "aria-label": `Choose ${each.title} to compare`, onchange: (event) => choose(each.id, event.target.checked) }) : el("span", {}),
      el("div", { class: "what" },
        el("a", { href: `/interviews/${each.id}` }, el("bdi", {}, each.title)),
        el("p", {}, line.filter(Boolean).join(" · "))),
      done ? scores(each.scores) : state.node,
      el("button", { type: "button", class: "quiet", "aria-label": `Erase ${each.title}`, onclick: () => erase(each) }, "Erase"));
    item.state = state;
    return item;
  }

  async function erase(each) {
    const gone = await erased({
      title: "Erase this interview?",
      text: `“${each.title}” of ${each.candidate}: its recording, its report and all that is stored of it will be gone.`,
      action: "Erase it",
      path: `/api/interviews/${each.id}`,
    });
    if (gone) chosen.delete(each.id);
    if (gone) await load();
  }

  async function eraseAll(name, count) {
    const what = count === 1 ? "one interview" : `${count} interviews`;
    const gone = await erased({
      title: "Erase this candidate?",
      text: `All that is kept of ${name}, ${what} with recordings and reports, will be gone.`,
      action: "Erase all",
      path: `/api/candidates?name=${encodeURIComponent(name)}`,
    });
    if (gone) await load();
  }

  async function load() {
    interviews = await get("/api/interviews");
    draw();
  }

  draw();
  return onInterviews((now) => {
    interviews = now;
    draw();
  });
}

function scores(values) {
  return el("div", { class: "scores-small" },
    el("p", { class: "overall-small" }, values.overall === undefined ? "–" : String(Math.round(values.overall)), el("span", {}, "overall")),
    el("dl", {}, PARTS.map(([key, label]) =>
      el("div", {}, el("dt", {}, label), el("dd", {}, bar(key, values[key]), el("span", {}, values[key] === undefined ? "–" : String(Math.round(values[key]))))))));
}

function welcome() {
  return el("section", { class: "welcome" },
    el("h2", {}, "See how an interview came across"),
    el("p", {}, "Upload a recording or hold an interview in front of this computer’s camera. Each gives a report on gaze, voice, words and apparent expression, with the moments behind every number."),
    el("div", { class: "actions" },
      el("a", { class: "button primary", href: "/upload" }, "Upload a recording"),
      el("a", { class: "button primary", href: "/live" }, "Hold a live interview")),
    el("p", { class: "note" }, "Everything stays on this computer."));
}
