/* Uploads files in pieces, one file after the other; they go on while other pages are shown. */
import { ask, get, patch } from "./api.js";

const PIECE_BYTES = 8 << 20;
const TRIES = 8;

/* A page that stays open for weeks shows the latest. */
const MOST_SHOWN = 200;

const items = [];
let number = 0;
const listeners = new Set();
let busy = false;

export const uploads = () => items;

export function onUploads(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function upload(file, plan) {
  items.push({ number: number++, file, plan, sent: 0, state: "waiting", id: null, error: null, abort: new AbortController() });
  const over = items.length > MOST_SHOWN ? items.findIndex((each) => ["sent", "cancelled"].includes(each.state)) : -1;
  if (over >= 0) items.splice(over, 1);
  tell();
  work();
}

export async function cancelUpload(item) {
  item.abort.abort();
  item.state = "cancelled";
  if (item.id) await ask("DELETE", `/api/interviews/${item.id}`).catch(() => {});
  tell();
}

export function retryUpload(item) {
  item.state = "waiting";
  item.error = null;
  item.abort = new AbortController();
  tell();
  work();
}

function tell() {
  for (const listener of listeners) listener();
}

async function work() {
  if (busy) return;
  busy = true;
  for (let item = next(); item; item = next()) {
    item.state = "uploading";
    try {
      tell();
      await send(item);
      item.state = "sent";
    } catch (error) {
      if (item.state !== "cancelled") {
        item.state = "failed";
        item.error = error.message;
      }
    }
    tell();
  }
  busy = false;
}

const next = () => items.find((item) => item.state === "waiting");

async function send(item) {
  const { file, plan } = item;
  if (!item.id) {
    item.id = (await ask("POST", "/api/interviews", { ...plan, title: file.name, fileName: file.name, bytes: file.size })).id;
  }
  const path = `/api/interviews/${item.id}/media`;
  let offset = (await get(path)).received;
  for (let failures = 0; offset < file.size;) {
    try {
      const from = offset;
      const piece = file.slice(from, from + PIECE_BYTES);
      const { status, content } = await patch(`${path}?offset=${from}`, piece, (sent) => {
        item.sent = from + sent;
        tell();
      }, item.abort.signal);
      if (status !== 200 && status !== 409) throw Object.assign(new Error(content.error || "The server refused."), { final: status < 500 });
      offset = content.received;
      failures = 0;
    } catch (error) {
      if (error.name === "AbortError" || error.final || ++failures >= TRIES) throw error;
      await new Promise((done) => setTimeout(done, 500 * 2 ** Math.min(failures, 5)));
      offset = (await get(path).catch(() => ({ received: offset }))).received;
    }
  }
  item.sent = file.size;
}

window.addEventListener("beforeunload", (event) => {
  if (items.some((item) => item.state === "uploading" || item.state === "waiting")) event.preventDefault();
});
