/* Upload: whose interview, which files, how far they have come. */
import { el, megabytes, progressBar } from "../dom.js";
import { onInterviews } from "../events.js";
import { follow } from "../lists.js";
import { askConsent, planForm } from "../plan.js";
import { cancelUpload, onUploads, retryUpload, upload, uploads } from "../uploads.js";
import { StateBox } from "../state.js";

const KINDS = ".mp4,.m4v,.mov,.webm,.mkv,.avi,.mpg,.mpeg,.ogv,.ogg,.mp3,.m4a,.wav,.flac";

export async function show(root) {
  const plan = await planForm({ withTitle: false });
  const picker = el("input", { type: "file", id: "files", multiple: true, accept: KINDS, onchange: () => take(picker.files) });
  const chosen = el("p", { class: "note", role: "alert" });
  const zone = el("div", { class: "zone" },
    el("p", {}, el("strong", {}, "Drop recordings here"), " or"),
    picker,
    el("label", { class: "button primary", for: "files" }, "Choose files"),
    el("p", { class: "note" }, "Video or sound: MP4, MOV, WebM, MKV, AVI, MP3, WAV and more, up to 4 GB each."), chosen);
  const list = el("ul", { class: "uploads" });
  root.append(
    el("header", { class: "view-head" }, el("h1", {}, "Upload recordings")),
    el("div", { class: "columns" }, el("section", {}, el("h2", {}, "Whose interview"), plan.form), el("section", {}, el("h2", {}, "Recordings"), zone, list)));
  let waiting = [];

  /* Files that were chosen before the candidate was named wait for the name. */
  async function take(files) {
    waiting = files.length > 0 ? [...files] : waiting;
    picker.value = "";
    if (waiting.length === 0) return;
    const number = waiting.length === 1 ? `“${waiting[0].name}” is` : `${waiting.length} recordings are`;
    chosen.textContent = `${number} chosen. Say whose interview it is to go on.`;
    if (!plan.valid()) return;
    const taken = waiting.splice(0);
    chosen.textContent = "";
    const consent = await askConsent(plan.consent, { live: false });
    if (consent) for (const file of taken) upload(file, { ...plan.read(), ...consent });
  }

  plan.form.addEventListener("change", () => take([]));
  zone.addEventListener("dragenter", () => zone.classList.add("over"));
  zone.addEventListener("dragleave", (event) => { if (!zone.contains(event.relatedTarget)) zone.classList.remove("over"); });
  zone.addEventListener("drop", (event) => take(event.dataTransfer.files));

  /* A file that misses the zone must not take the page's place. */
  function hold(event) {
    event.preventDefault();
    if (event.type === "dragover" && !zone.contains(event.target)) event.dataTransfer.dropEffect = "none";
    if (event.type === "drop") zone.classList.remove("over");
  }
  for (const name of ["dragover", "drop"]) document.addEventListener(name, hold);

  let stored = new Map();
  const draw = () => follow(list, uploads(), { key: (item) => String(item.number), make: row, update: (line, item) => line.show(stored.get(item.id)) });
  const stops = [
    onUploads(draw),
    onInterviews((all) => {
      stored = new Map(all.map((each) => [each.id, each]));
      draw();
    }),
    () => { for (const name of ["dragover", "drop"]) document.removeEventListener(name, hold); },
  ];
  draw();
  return () => stops.forEach((stop) => stop());
}

/* One file: its way to the server, then its analysis there. */
function row(item) {
  const told = el("p", {});
  const bar = progressBar(0);
  const action = el("button", { type: "button", class: "quiet", onclick: () => (item.state === "failed" ? retryUpload(item) : cancelUpload(item)) });
  const upload = el("div", { class: "state" }, told, bar, action);
  const analysis = new StateBox();
  const open = el("p", {}, el("a", { class: "button" }, "Open the report"));
  const line = el("li", { class: "upload", "data-state": item.state },
    el("p", { class: "name" }, el("bdi", {}, item.file.name), el("span", {}, megabytes(item.file.size))),
    upload, analysis.node, open);
  line.show = (stored) => {
    const there = item.state === "sent" && stored;
    upload.hidden = Boolean(there);
    analysis.node.hidden = !there || stored.state === "DONE";
    open.hidden = !there || stored.state !== "DONE";
    line.dataset.state = there ? stored.state : item.state;
    if (there) analysis.show(stored);
    if (!open.hidden) open.firstElementChild.href = `/interviews/${item.id}`;
    told.textContent = before(item);
    told.className = item.state === "failed" ? "failed" : "";
    bar.hidden = item.state !== "uploading";
    bar.value = item.sent / item.file.size;
    action.textContent = item.state === "failed" ? "Try again" : "Cancel";
    action.hidden = !["waiting", "uploading", "failed"].includes(item.state);
  };
  return line;
}

function before(item) {
  return {
    waiting: "Waiting for its turn",
    uploading: `Uploading, ${megabytes(item.sent)} so far`,
    sent: "Uploaded",
    failed: item.error,
    cancelled: "Cancelled",
  }[item.state];
}
