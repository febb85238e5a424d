/* The candidates and their interviews: search, choose two, erase. */
import { ask, get } from "../api.js";
import { el, bar, clock, day, confirmed, progressBar, about, PARTS, POLICIES } from "../dom.js";
import { onWork } from "../events.js";

const STATES = {
  UPLOADING: "Upload not finished",
  WAITING: "Waiting",
  ANALYSING: "Analysing",
  LIVE: "Live now",
  FAILED: "Failed",
  CANCELLED: "Cancelled",
};

export async function show(root, { go, query }) {
  const chosen = new Set();
  let interviews = await get("/api/interviews");
  const search = el("input", { type: "search", "aria-label": "Search", placeholder: "Search candidates and interviews", value: query.get("q") || "", oninput: () => draw() });
  const list = el("div", { class: "candidates" });
  const compare = el("button", { type: "button", class: "button primary", hidden: true, onclick: () => go(`/compare?a=${[...chosen][0]}&b=${[...chosen][1]}`) }, "Compare the two");
  root.append(
    el("header", { class: "view-head" }, el("h1", {}, "Candidates"),
      el("div", { class: "actions" }, el("a", { class: "button", href: "/upload" }, "Upload"), el("a", { class: "button primary", href: "/live" }, "Live interview"))),
    el("div", { class: "tools" }, search, compare),
    list);

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
    if (interviews.length === 0) list.replaceChildren(welcome());
    else if (found.length === 0) list.replaceChildren(el("p", { class: "note" }, "Nothing is found."));
    else list.replaceChildren(...[...groups].map(([name, theirs]) => candidate(name, theirs)));
    mark();
  }

  function candidate(name, theirs) {
    return el("section", { class: "candidate-card" },
      el("header", {}, el("h2", {}, el("bdi", {}, name)),
        el("button", { type: "button", class: "quiet", "aria-label": `Erase ${name}`, onclick: () => eraseAll(name, theirs.length) }, "Erase candidate")),
      el("ul", { class: "interviews" }, theirs.map(row)));
  }

  function row(each) {
    const done = each.state === "DONE";
    const line = [each.live ? "Live" : "Upload", day(each.createdMillis), done ? clock(each.durationSeconds) : null, each.questionSet, POLICIES[each.policy]];
    return el("li", { class: "interview", "data-id": each.id, "data-state": each.state },
      done ? el("input", { type: "checkbox", "aria-label": `Choose ${each.title} to compare`, onchange: (event) => choose(each.id, event.target.checked) }) : el("span", {}),
      el("div", { class: "what" },
        el("a", { href: `/interviews/${each.id}` }, el("bdi", {}, each.title)),
        el("p", {}, line.filter(Boolean).join(" · "))),
      done ? scores(each.scores) : state(each),
      el("button", { type: "button", class: "quiet", "aria-label": `Erase ${each.title}`, onclick: () => erase(each) }, "Erase"));
  }

  async function erase(each) {
    if (await confirmed("Erase this interview?", `“${each.title}” of ${each.candidate}: its recording, its report and all that is stored of it will be gone.`, "Erase it")) {
      await ask("DELETE", `/api/interviews/${each.id}`);
      chosen.delete(each.id);
      await load();
    }
  }

  async function eraseAll(name, count) {
    const what = count === 1 ? "one interview" : `${count} interviews`;
    if (await confirmed("Erase this candidate?", `All that is kept of ${name}, ${what} with recordings and reports, will be gone.`, "Erase all")) {
      await ask("DELETE", `/api/candidates?name=${encodeURIComponent(name)}`);
      await load();
    }
  }

  async function load() {
    interviews = await get("/api/interviews");
    draw();
  }

  draw();
  let version = null;
  return onWork((work) => {
    if (version !== null && work.version !== version) load().catch(() => {});
    version = work.version;
  });
}

function scores(values) {
  return el("div", { class: "scores-small" },
    el("p", { class: "overall-small" }, values.overall === undefined ? "–" : String(Math.round(values.overall)), el("span", {}, "overall")),
    el("dl", {}, PARTS.map(([key, label]) =>
      el("div", {}, el("dt", {}, label), el("dd", {}, bar(key, values[key]), el("span", {}, values[key] === undefined ? "–" : String(Math.round(values[key]))))))));
}

export function state(each) {
  const { progress } = each;
  const told = progress && progress.position > 0 ? `Waiting, number ${progress.position}` : STATES[each.state];
  const stage = progress && progress.position === 0 ? progress.stage : null;
  return el("div", { class: "state" },
    el("p", { class: each.state === "FAILED" ? "failed" : "" }, told, stage ? `: ${stage}` : "", each.state === "FAILED" && each.reason ? `: ${each.reason}` : ""),
    progress && progress.position === 0 ? progressBar(progress.fraction) : null,
    progress && typeof progress.remainingSeconds === "number" ? el("p", {}, about(progress.remainingSeconds)) : null,
    each.state === "WAITING" || each.state === "ANALYSING" ? act(each, "cancel", "Cancel") : null,
    (each.state === "FAILED" || each.state === "CANCELLED") && each.mediaName ? act(each, "retry", "Try again") : null);
}

function act(each, action, label) {
  return el("button", { type: "button", class: "quiet", onclick: async (event) => {
    event.target.disabled = true;
    await ask("POST", `/api/interviews/${each.id}/${action}`).catch((error) => { event.target.replaceWith(error.message); });
  } }, label);
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
