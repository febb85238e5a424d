/* Where an interview stands until its report is there, and what can be done about it. */
import { ask } from "./api.js";
import { about, el, progressBar } from "./dom.js";

const STATES = {
  UPLOADING: "Upload not finished",
  WAITING: "Waiting",
  ANALYSING: "Analysing",
  LIVE: "Live now",
  DONE: "Done",
  FAILED: "Failed",
  CANCELLED: "Cancelled",
};

const ENDED = ["DONE", "FAILED", "CANCELLED"];

export class StateBox {
  constructor() {
    this.told = el("p", {});
    this.bar = progressBar();
    this.left = el("p", {});
    this.action = el("button", { type: "button", class: "quiet", onclick: () => this.act() });
    this.refused = el("p", { class: "failed", role: "alert" });
    this.node = el("div", { class: "state" }, this.told, this.bar, this.left, this.action, this.refused);
  }

  show({ id, live, state, reason, mediaName, progress: told }) {
    /* Progress comes by another way than the state, and may be late: what has ended makes none. */
    const progress = ENDED.includes(state) ? null : told;
    const row = this.node.closest("[data-state]");
    if (row) row.dataset.state = state;
    const working = progress && progress.position === 0;
    const failed = state === "FAILED";
    this.told.className = failed ? "failed" : "";
    this.told.textContent = progress && progress.position > 0 ? `Waiting, number ${progress.position}`
      : working && progress.stage !== "analysing" ? `${STATES[state]}: ${progress.stage}` : failed && reason ? `${STATES[state]}: ${reason}` : STATES[state];
    this.bar.hidden = !working;
    if (working && typeof progress.fraction === "number") this.bar.value = progress.fraction;
    else this.bar.removeAttribute("value");
    this.left.textContent = progress && typeof progress.remainingSeconds === "number" ? about(progress.remainingSeconds) : "";
    /* Of a live interview that is being concluded, nothing can be called off. */
    const concluding = live && !mediaName;
    const [word, label] = !concluding && (state === "WAITING" || state === "ANALYSING") ? ["cancel", "Cancel"]
      : (failed || state === "CANCELLED") && mediaName ? ["retry", "Try again"] : ["", ""];
    if (word !== this.word) {
      this.refused.textContent = "";
      this.action.disabled = false;
    }
    this.word = word;
    this.path = `/api/interviews/${id}/${word}`;
    this.action.textContent = label;
    this.action.hidden = !word;
  }

  async act() {
    this.action.disabled = true;
    this.refused.textContent = "";
    await ask("POST", this.path).catch((error) => {
      this.refused.textContent = error.message;
      this.action.disabled = false;
    });
  }
}
