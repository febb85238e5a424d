/* A live interview: whose, consent, camera, then running charts and words until it is stopped. */
import { ask } from "../api.js";
import { el, confirmed, megabytes } from "../dom.js";
import { askConsent, planForm } from "../plan.js";
import { Capture } from "../live/capture.js";
import { Connection } from "../live/connection.js";
import { onUnplugged, openDevices, why } from "../live/devices.js";
import { Stage } from "../live/stage.js";

export async function show(root, { go }) {
  const head = el("header", { class: "view-head" }, el("h1", {}, "Live interview"));
  const note = el("p", { class: "note", role: "alert" });
  const body = el("div", {});
  root.append(head, note, body);
  if (!window.isSecureContext || !navigator.mediaDevices) {
    note.textContent = "Browsers give a camera only to pages of this computer (http://localhost) or over HTTPS.";
    return undefined;
  }
  const plan = await planForm({ withTitle: true });
  let capture = null;
  let connection = null;
  let stage = null;
  let stopping = false;
  let running = false;
  let left = false;

  const begin = el("button", { class: "button primary", id: "begin" }, "Continue");
  plan.form.append(el("div", { class: "actions" }, begin));
  plan.form.addEventListener("submit", start);
  const form = el("div", { class: "columns" },
    el("section", {}, el("h2", {}, "Whose interview"), plan.form),
    el("section", {}, el("h2", {}, "Before you start"),
      el("ul", { class: "advice" },
        el("li", {}, "Sit where light falls on the face, not behind it."),
        el("li", {}, "Bring the camera to the height of the eyes; let the face fill a third of the picture."),
        el("li", {}, "Choose a quiet room and a microphone near the mouth."),
        el("li", {}, "Keep this page in front: browsers slow the camera of a page that is hidden."))));
  body.append(form);

  async function start() {
    if (!plan.valid()) return;
    const consent = await askConsent(plan.consent, { live: true });
    if (!consent || left) return;
    note.textContent = "";
    begin.disabled = true;
    const under = {};
    try {
      await hold(under, plan.read(), consent);
    } catch (error) {
      giveUp(under);
      begin.disabled = false;
      body.replaceChildren(form);
      note.textContent = await why(error);
      begin.focus();
    }
    if (left && !running) giveUp(under);
  }

  /* Notes what it has begun, so that it can be given up. */
  async function hold(under, asked, consent) {
    under.stream = await openDevices();
    if (left) return;
    under.id = (await ask("POST", "/api/live", { ...asked, ...consent })).id;
    if (left) return;
    stage = new Stage(asked, under.stream, { stop, discard });
    body.replaceChildren(stage.node);
    await stage.ready();
    connection = new Connection(under.id, listen);
    capture = new Capture(under.stream, stage.video);
    onUnplugged(under.stream, (what) => stage.unplugged(what));
    await capture.start(connection, consent.recordingKept ? () => stage.lasting("The network is too slow for the recording: it ends here. The interview goes on.") : null);
    if (left) return;
    running = true;
    stage.started();
    window.addEventListener("beforeunload", warn);
  }

  /* Nothing was said yet, so nothing is lost. */
  function giveUp({ stream, id }) {
    for (const track of stream ? stream.getTracks() : []) track.stop();
    if (capture) capture.stop();
    if (connection) connection.end();
    if (id) ask("DELETE", `/api/interviews/${id}`).catch(() => {});
    capture = connection = null;
  }

  function listen(told) {
    if (told.type === "snapshot") stage.snapshot(told.snapshot, connection.counts, capture.micros() / 1e6, capture.canvas);
    else if (told.type === "hint") stage.hint(told.text);
    else if (told.type === "ready") stage.status(stopping ? "The report is being made." : "");
    else if (told.type === "away") stage.status("The connection broke off; trying to come back.");
    else if (told.type === "sending") stage.status(`The end of the recording is being sent: ${megabytes(told.bytes)} left.`);
    else if (told.type === "recordingEnded") recordingEnded(told.text);
    else if (told.type === "concluding") stage.concluding();
    else if (told.type === "done" || told.type === "lost" || told.type === "failed") close(`/interviews/${connection.id}`);
    else if (told.type === "discarded") close("/");
  }

  function recordingEnded(text) {
    capture.stopRecording();
    stage.lasting(text);
  }

  async function stop() {
    if (stopping) return;
    stopping = true;
    stage.concluding();
    await capture.stop();
    connection.command("stop");
  }

  async function discard() {
    if (await confirmed("Discard this interview?", "It ends now, without a report, and nothing of it is kept.", "Discard it")) {
      stopping = true;
      capture.stopRecording();
      connection.command("discard");
      await capture.stop();
    }
  }

  function close(path) {
    window.removeEventListener("beforeunload", warn);
    if (!stopping && capture) capture.stop();
    connection = null;
    if (!left) go(path);
  }

  const warn = (event) => event.preventDefault();

  return () => {
    left = true;
    window.removeEventListener("beforeunload", warn);
    if (running && connection && !connection.ended) stop();
  };
}
