/* One interview: its report with the video beside it, or how far its analysis has come. */
import { get } from "../api.js";
import { el } from "../dom.js";
import { erased } from "../erasure.js";
import { onChange } from "../events.js";
import { attachOverlay } from "../overlay.js";
import { StateBox } from "../state.js";

/* The report's own page fits any screen; here, wide screens have room for the video beside it. */
const BESIDE = `
@media screen and (min-width: 64rem) {
  body.with-video { max-width: none; margin: 0; padding-left: calc(min(38vw, 34rem) + 3rem); padding-right: 2rem; }
  body.with-video > main, body.with-video > header { max-width: 54rem; }
  body.with-video .player { position: fixed; left: 1.25rem; top: 0.75rem; width: min(38vw, 34rem); margin: 0; }
  body.with-video .player video { width: 100%; height: auto; max-height: 70vh; border-radius: 0.5rem; }
  body.with-video .cursor { padding-inline: 1.25rem; }
}
body .page-head { padding-top: 1.5rem; }
.player canvas { position: absolute; pointer-events: none; }`;

export async function show(root, { id, go }) {
  const path = `/api/interviews/${id}`;
  const box = el("div", { class: "report-box" });
  const state = new StateBox();
  root.append(box);
  let shown = null;
  draw(await get(path));

  function draw(interview) {
    const done = interview.state === "DONE";
    document.title = `${interview.candidate} · IVAS`;
    if (shown !== done) box.replaceChildren(...(done ? report(interview, () => erase(interview)) : [pending(interview, state, () => erase(interview))]));
    shown = done;
    state.show(interview);
  }

  async function erase({ candidate, title }) {
    const text = `“${title}” of ${candidate}: its recording, its report and all that is stored of it will be gone.`;
    stop();
    if (await erased({ title: "Erase this interview?", text, action: "Erase it", path })) go("/");
    else stop = watch();
  }

  const watch = () => onChange(() => get(path), (interview, progress) => draw({ ...interview, progress: progress[id] || null }), (error) => {
    if (error.status === 404) box.replaceChildren(el("p", { class: "missing", role: "alert" }, "This interview was erased."));
  });
  let stop = watch();
  return () => stop();
}

function pending(interview, state, erase) {
  return el("section", { class: "pending" },
    el("h1", {}, el("bdi", {}, interview.candidate)),
    el("p", {}, el("bdi", {}, interview.title)),
    state.node,
    el("button", { type: "button", class: "quiet", onclick: erase }, "Erase"));
}

function report(interview, erase) {
  const files = `/interviews/${interview.id}/files`;
  const switches = el("div", { class: "switches" });
  const frame = el("iframe", { class: "report", title: "Report", src: `${files}/report.html` });
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    const sheet = new frame.contentWindow.CSSStyleSheet();
    sheet.replaceSync(BESIDE);
    page.adoptedStyleSheets = [sheet];
    const video = page.querySelector("video[data-interview]");
    page.body.classList.toggle("with-video", Boolean(video));
    if (video) switches.replaceChildren(...attachOverlay(video, `${files}/timeline.csv`));
  });
  const link = (name, label) => el("a", { href: `${files}/${name}`, download: `${interview.candidate} ${name}` }, label);
  return [
    el("header", { class: "report-bar" },
      el("h1", { class: "who" }, el("strong", {}, el("bdi", {}, interview.candidate)), " ", el("bdi", {}, interview.title)),
      switches,
      el("p", { class: "downloads" }, link("report.html", "HTML"), link("report.json", "JSON"), link("timeline.csv", "CSV"), link("transcript.vtt", "VTT"),
        el("a", { href: `/compare?a=${interview.id}` }, "Compare"),
        el("button", { type: "button", class: "quiet", onclick: erase }, "Erase"))),
    frame,
  ];
}
