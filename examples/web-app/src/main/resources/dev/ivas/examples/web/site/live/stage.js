/* What is on the screen while an interview goes on. */
import { clock, el } from "../dom.js";
import { SWITCHES, drawContours, drawGaze, prepare } from "../marks.js";
import { RunningCharts } from "./charts.js";

const HINT_MILLIS = 8000;
const DRAWN_EVERY_MILLIS = 250;
/* Of the words that were said the page shows the latest; all are in the report. */
const MOST_UTTERANCES = 30;
/* Who has scrolled up to read is left there. */
const AT_END_PIXELS = 40;

export class Stage {
  constructor(plan, stream, { stop, discard }) {
    this.video = el("video", { playsinline: true, autoplay: true, "aria-label": "Your camera" });
    this.video.muted = true;
    this.video.srcObject = stream;
    this.badge = el("p", { class: "badge" });
    this.canvas = el("canvas", { class: "marks", "aria-hidden": "true" });
    this.on = Object.fromEntries(SWITCHES.map(([key]) => [key, true]));
    this.time = el("span", { class: "time" }, "0:00");
    this.told = el("p", { class: "told", role: "status" });
    this.lastingBox = el("p", { class: "lasting", role: "alert" });
    this.hintBox = el("p", { class: "hint", role: "status" });
    this.words = el("p", { class: "live-words", tabindex: 0, role: "group", "aria-labelledby": "words-title" }, "Words appear here when a sentence has ended.");
    this.earlier = el("p", { class: "note", hidden: true }, "Earlier words are in the report.");
    this.tiles = Object.fromEntries(["Eye contact", "Blinks a minute", "Words a minute", "Filled pauses", "Words", "Delay"].map((name) => [name, el("dd", {}, "–")]));
    this.charts = new RunningCharts();
    this.buttons = [
      el("button", { type: "button", class: "button", disabled: true, onclick: discard }, "Discard"),
      el("button", { type: "button", class: "button primary", id: "stop", disabled: true, onclick: stop }, "Stop and make the report")];
    this.node = el("div", { class: "stage" },
      el("div", { class: "camera" },
        el("div", { class: "picture" }, this.video, this.canvas, this.badge, el("p", { class: "on-air" }, "Live ", this.time), this.hintBox),
        this.lastingBox, this.told,
        prompter(plan.questions),
        el("div", { class: "actions" }, this.switches(), ...this.buttons)),
      el("div", { class: "findings" },
        el("dl", { class: "tiles" }, Object.entries(this.tiles).map(([name, value]) => el("div", {}, el("dt", {}, name), value))),
        this.charts.node,
        el("section", { class: "said" }, el("h2", { id: "words-title" }, "Words"), this.earlier, this.words)));
  }

  async ready() {
    await this.video.play();
  }

  /* From now on it can be stopped. */
  started() {
    for (const button of this.buttons) button.disabled = false;
    this.buttons.at(-1).focus({ preventScroll: true });
  }

  switches() {
    return el("span", { class: "switches" }, SWITCHES.map(([key, label]) =>
      el("label", { class: "switch" },
        el("input", { type: "checkbox", checked: true, "data-overlay": key, onchange: (event) => { this.on[key] = event.target.checked; } }), label)));
  }

  /* Size is that of the pictures sent. */
  snapshot(told, counts, nowSeconds, size) {
    const snapshot = this.blind ? { ...told, face: null, gaze: null, expression: null } : told;
    this.draw(snapshot, size);
    if (performance.now() - (this.drawnMillis || 0) < DRAWN_EVERY_MILLIS) return;
    this.drawnMillis = performance.now();
    const { gaze, voice, words, expression } = snapshot;
    this.time.textContent = clock(nowSeconds);
    this.tell("Eye contact", gaze?.eyeContactShare, (v) => `${Math.round(100 * v)} %`);
    this.tell("Blinks a minute", gaze?.blinksPerMinute, (v) => String(Math.round(v)));
    this.tell("Words a minute", words?.wordsPerMinute, (v) => String(Math.round(v)));
    this.tell("Filled pauses", voice?.fillers, String);
    this.tell("Words", words?.count, String);
    this.tell("Delay", Math.max(0, nowSeconds - snapshot.mediaSeconds), (v) => `${Math.round(1000 * v)} ms`);
    this.tiles.Delay.title = `${counts.sent} pictures sent, ${counts.dropped + snapshot.framesDropped} left out`;
    this.badge.replaceChildren(...this.marks(snapshot, gaze, expression, voice));
    this.say(words);
    this.charts.add(snapshot);
  }

  draw({ face, gaze }, { width, height }) {
    const view = prepare(this.canvas, this.video, width, height, true);
    if (!face) return;
    if (this.on.landmarks) drawContours(view, (i) => face.points[2 * i], (i) => face.points[2 * i + 1]);
    /* The candidate's own left is at the right of the picture; pitch grows upwards. */
    if (this.on.gaze && typeof gaze?.yawRadians === "number") drawGaze(view, face.box, [gaze.yawRadians, -gaze.pitchRadians], gaze.direction.toLowerCase());
  }

  marks({ face }, gaze, expression, voice) {
    const arrows = { LEFT: "←", RIGHT: "→", UP: "↑", DOWN: "↓", CENTER: "●", UNKNOWN: "?" };
    if (!face) return [el("span", {}, this.blind ? "no camera" : "no face")];
    return [
      this.on.gaze && gaze ? el("span", { class: `mark-${gaze.direction.toLowerCase()}` }, `${arrows[gaze.direction]} ${gaze.direction === "CENTER" ? "camera" : gaze.direction.toLowerCase()}`) : null,
      this.on.expression && expression ? el("span", { class: `mark-${expression.label.toLowerCase()}` }, expression.label.toLowerCase()) : null,
      voice?.speaking ? el("span", {}, "speaking") : null,
    ].filter(Boolean);
  }

  tell(name, value, format) {
    this.tiles[name].textContent = value === null || value === undefined ? "–" : format(value);
  }

  say(words) {
    if (!words || !words.latest || words.count === this.said) return;
    if (this.said === undefined) this.words.replaceChildren();
    this.said = words.count;
    const atEnd = this.words.scrollHeight - this.words.scrollTop - this.words.clientHeight < AT_END_PIXELS;
    this.words.append(el("span", {}, `${words.latest} `));
    while (this.words.children.length > MOST_UTTERANCES) {
      this.words.firstElementChild.remove();
      this.earlier.hidden = false;
    }
    if (atEnd) this.words.scrollTop = this.words.scrollHeight;
  }

  hint(text) {
    this.hintBox.textContent = text;
    this.hintBox.classList.add("shown");
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => this.hintBox.classList.remove("shown"), HINT_MILLIS);
  }

  status(text) {
    this.told.textContent = text;
  }

  /* Tells of what holds until the end. */
  lasting(text) {
    this.lastingBox.textContent = text;
  }

  unplugged(what) {
    if (what === "camera") {
      this.blind = true;
      this.draw({}, { width: 1, height: 1 });
      this.badge.replaceChildren(...this.marks({}));
    }
    this.lasting(`The ${what} was disconnected. Stop to get the report of what there was until then.`);
  }

  concluding() {
    for (const button of this.buttons) button.disabled = true;
    this.status("The report is being made.");
    this.node.classList.add("over");
  }
}

function prompter(questions) {
  if (questions.length === 0) return null;
  let at = 0;
  const text = el("p", { class: "question" });
  const count = el("span", { class: "note" });
  const show = () => {
    text.textContent = questions[at];
    count.textContent = `Question ${at + 1} of ${questions.length}`;
  };
  const step = (by) => () => {
    at = Math.min(questions.length - 1, Math.max(0, at + by));
    show();
  };
  show();
  return el("section", { class: "prompter" }, count, text,
    el("div", { class: "actions" },
      el("button", { type: "button", class: "quiet", onclick: step(-1) }, "Previous"),
      el("button", { type: "button", class: "quiet", onclick: step(1) }, "Next question")));
}
