/* A live interview: whose, consent, camera, then running charts and words until it is stopped. */
import { ask } from "../api.js";
import { el, confirmed } from "../dom.js";
import { askConsent, planForm } from "../plan.js";
import { Capture, openDevices } from "../live/capture.js";
import { Connection } from "../live/connection.js";
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

  const begin = el("button", { type: "button", class: "button primary", id: "begin", onclick: start }, "Continue");
  body.append(el("div", { class: "columns" },
    el("section", {}, el("h2", {}, "Whose interview"), plan.form, el("div", { class: "actions" }, begin)),
    el("section", {}, el("h2", {}, "Before you start"),
      el("ul", { class: "advice" },
        el("li", {}, "Sit where light falls on the face, not behind it."),
        el("li", {}, "Bring the camera to the height of the eyes; let the face fill a third of the picture."),
        el("li", {}, "Choose a quiet room and a microphone near the mouth.")))));

  async function start() {
    if (!plan.valid()) return;
    const consent = await askConsent(plan.consent, { live: true });
    if (!consent) return;
    note.textContent = "";
    begin.disabled = true;
    let stream = null;
    try {
      stream = await openDevices();
      const asked = plan.read();
      const { id } = await ask("POST", "/api/live", { ...asked, ...consent });
      stage = new Stage(asked, stream, { stop, discard });
      body.replaceChildren(stage.node);
      await stage.ready();
      connection = new Connection(id, listen);
      capture = new Capture(stream, stage.video);
      await capture.start(connection, { recorded: consent.recordingKept });
      window.addEventListener("beforeunload", warn);
    } catch (error) {
      for (const track of stream ? stream.getTracks() : []) track.stop();
      begin.disabled = false;
      note.textContent = error.name === "NotAllowedError" ? "The browser may not use the camera and microphone; allow it in the address bar, then try again."
        : error.name === "NotFoundError" ? "No camera or microphone is found." : error.message;
    }
  }

  function listen(told) {
    if (told.type === "snapshot") stage.snapshot(told.snapshot, connection.counts, capture.micros() / 1e6, capture.canvas);
    else if (told.type === "hint") stage.hint(told.text);
    else if (told.type === "ready") stage.status("");
    else if (told.type === "away") stage.status("The connection broke off; trying to come back.");
    else if (told.type === "concluding") stage.concluding();
    else if (told.type === "done" || told.type === "lost" || told.type === "failed") close(`/interviews/${connection.id}`);
    else if (told.type === "discarded") close("/");
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
      await capture.stop();
      connection.command("discard");
    }
  }

  function close(path) {
    window.removeEventListener("beforeunload", warn);
    if (!stopping && capture) capture.stop();
    connection = null;
    go(path);
  }

  const warn = (event) => event.preventDefault();

  return () => {
    window.removeEventListener("beforeunload", warn);
    if (connection && !connection.ended) stop();
  };
}
