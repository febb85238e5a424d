/* One stream of progress for the whole page; it comes back by itself. */

const listeners = new Set();
let latest = null;

const source = new EventSource("/api/events");
source.addEventListener("work", (event) => {
  latest = JSON.parse(event.data);
  for (const listener of listeners) listener(latest);
});

/* Calls back at once with the latest, if any, and whenever the work has moved on; returns how to stop. */
export function onWork(listener) {
  listeners.add(listener);
  if (latest) listener(latest);
  return () => listeners.delete(listener);
}
