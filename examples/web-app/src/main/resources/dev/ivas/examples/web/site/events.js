/* One stream of progress for the whole page; it comes back by itself. */

const listeners = new Set();
let latest = null;

const AGAIN_MILLIS = 5000;

/* A browser comes back after a cut by itself, but gives up for good where it was refused. */
function open() {
  const source = new EventSource("/api/events");
  source.addEventListener("work", (event) => {
    latest = JSON.parse(event.data);
    for (const listener of listeners) listener(latest);
  });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(open, AGAIN_MILLIS);
  });
}
open();

/* Calls back at once with the latest, if any, and whenever the work has moved on; returns how to stop. */
export function onWork(listener) {
  listeners.add(listener);
  if (latest) listener(latest);
  return () => listeners.delete(listener);
}
