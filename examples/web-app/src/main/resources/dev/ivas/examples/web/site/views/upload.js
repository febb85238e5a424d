/* Upload: whose interview, which files, how far they have come. */
import { el, megabytes, progressBar } from "../dom.js";
import { get } from "../api.js";
import { onWork } from "../events.js";
import { askConsent, planForm } from "../plan.js";
import { cancelUpload, onUploads, retryUpload, upload, uploads } from "../uploads.js";
import { state } from "./candidates.js";

const KINDS = ".mp4,.m4v,.mov,.webm,.mkv,.avi,.mpg,.mpeg,.ogv,.ogg,.mp3,.m4a,.wav,.flac";

export async function show(root) {
  const plan = await planForm({ withTitle: false });
  const picker = el("input", { type: "file", id: "files", multiple: true, accept: KINDS, onchange: () => take(picker.files) });
  const zone = el("div", { class: "zone" },
    el("p", {}, el("strong", {}, "Drop recordings here"), " or"),
    el("label", { class: "button primary", for: "files" }, "Choose files"),
    picker,
    el("p", { class: "note" }, "Video or sound: MP4, MOV, WebM, MKV, AVI, MP3, WAV and more, up to 4 GB each."));
  const list = el("ul", { class: "uploads" });
  root.append(
    el("header", { class: "view-head" }, el("h1", {}, "Upload recordings")),
    el("div", { class: "columns" }, el("section", {}, el("h2", {}, "Whose interview"), plan.form), el("section", {}, el("h2", {}, "Recordings"), zone, list)));

  async function take(files) {
    const chosen = [...files];
    picker.value = "";
    if (chosen.length === 0 || !plan.valid()) return;
    const consent = await askConsent(plan.consent, { live: false });
    if (consent) for (const file of chosen) upload(file, { ...plan.read(), ...consent });
  }

  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take(event.dataTransfer.files);
  });

  let stored = new Map();
  const draw = () => list.replaceChildren(...uploads().map((item) => row(item, stored.get(item.id))));
  async function load() {
    if (uploads().some((item) => item.state === "sent")) {
      stored = new Map((await get("/api/interviews")).map((each) => [each.id, each]));
    }
    draw();
  }
  const stops = [onUploads(load), onWork(() => load().catch(() => {}))];
  return () => stops.forEach((stop) => stop());
}

function row(item, stored) {
  return el("li", { class: "upload", "data-state": stored ? stored.state : item.state },
    el("p", { class: "name" }, el("bdi", {}, item.file.name), el("span", {}, megabytes(item.file.size))),
    item.state === "sent" && stored ? after(stored) : before(item));
}

function after(stored) {
  return stored.state === "DONE"
    ? el("p", {}, el("a", { class: "button", href: `/interviews/${stored.id}` }, "Open the report"))
    : state(stored);
}

function before(item) {
  const told = {
    waiting: "Waiting for its turn",
    uploading: `Uploading, ${megabytes(item.sent)} so far`,
    sent: "Uploaded",
    failed: item.error,
    cancelled: "Cancelled",
  }[item.state];
  return el("div", { class: "state" },
    el("p", { class: item.state === "failed" ? "failed" : "" }, told),
    item.state === "uploading" ? progressBar(item.sent / item.file.size) : null,
    item.state === "uploading" || item.state === "waiting" ? el("button", { type: "button", class: "quiet", onclick: () => cancelUpload(item) }, "Cancel") : null,
    item.state === "failed" ? el("button", { type: "button", class: "quiet", onclick: () => retryUpload(item) }, "Try again") : null);
}
