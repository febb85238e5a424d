/* One stream of progress for the whole page; it comes back by itself. */
import { get } from "./api.js";

const AGAIN_MILLIS = 5000;

const listeners = new Set();
let latest = null;
let connections = 0;
let away = null;

/* A browser comes back after a cut by itself, but gives up for good where it was refused. */
function open() {
  const source = new EventSource("/api/events");
  connections++;
  source.addEventListener("open", () => { connections++; });
  source.addEventListener("work", (event) => {
    const work = JSON.parse(event.data);
    /* After a cut nothing that was known counts. */
    latest = { ...work, list: `${connections}.${work.list}` };
    away = null;
    for (const listener of listeners) listener(latest);
  });
  source.addEventListener("error", () => {
    away = away || setTimeout(() => { if (away) for (const listener of listeners) listener(null); }, AGAIN_MILLIS);
    if (source.readyState === EventSource.CLOSED) setTimeout(open, AGAIN_MILLIS);
  });
}
open();

/* Calls back at once with the latest, if any, and whenever the work has moved on; with null while the server is away. Returns how to stop. */
export function onWork(listener) {
  listeners.add(listener);
  if (latest) listener(latest);
  return () => listeners.delete(listener);
}

/*
 * Calls back with what load gives, and the progress of all that are at work, by id: load is asked again whenever an
 * interview has come, gone or moved on, not for each step of progress. Returns how to stop.
 */
export function onChange(load, tell, failed = () => {}) {
  let known = null;
  let loaded = null;
  let turn = 0;
  const stop = onWork(async (work) => {
    if (!work) return;
    if (known !== work.list) {
      known = work.list;
      const mine = ++turn;
      try {
        const fresh = await load();
        if (mine !== turn) return;
        loaded = fresh;
      } catch (error) {
        known = null;
        failed(error);
        return;
      }
    }
    if (loaded !== null) tell(loaded, latest.progress);
  });
  return () => {
    turn = -1;
    loaded = null;
    stop();
  };
}

/* The same for the list of all interviews. */
export const onInterviews = (tell) => onChange(
  () => get("/api/interviews"),
  (all, progress) => tell(all.map((each) => ({ ...each, progress: progress[each.id] || null }))));
