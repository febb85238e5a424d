/* Small helpers to build pages from data; texts are never read as markup. */

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  set(node, props);
  node.append(...kept(children));
  return node;
}

export function svg(tag, props = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  set(node, props);
  node.append(...kept(children));
  return node;
}

function set(node, props) {
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
}

const kept = (children) => children.flat().filter((child) => child !== null && child !== undefined && child !== false);

export function clock(seconds) {
  const whole = Math.floor(Math.max(0, seconds));
  const pad = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}

export const day = (millis) =>
  new Date(millis).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });

export function about(seconds) {
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

export function megabytes(bytes) {
  const number = bytes / (1 << 20);
  return number >= 1024 ? `${Number((number / 1024).toFixed(1))} GB` : `${number.toFixed(number < 10 ? 1 : 0)} MB`;
}

export const POLICIES = {
  COACHING: "Coaching",
  RESEARCH: "Research",
  EU_RECRUITMENT: "Recruitment in the EU",
};

export const PARTS = [
  ["emotion", "Expression"],
  ["gaze", "Gaze"],
  ["audio", "Voice"],
  ["language", "Language"],
];

/* A bar of 0 to 100, as in the report. */
export function bar(key, value) {
  return svg("svg", { class: "bar", viewBox: "0 0 100 12", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "track", width: 100, height: 12 }),
    value === undefined || value === null ? null : svg("rect", { class: `fill-${key}`, width: value, height: 12 }));
}

export function progressBar(fraction) {
  const known = typeof fraction === "number";
  const node = el("progress", { max: 1, "aria-label": "Progress" });
  if (known) node.value = fraction;
  return node;
}

export function field(label, input, hint) {
  return el("p", { class: "field" },
    el("label", { for: input.id }, label), input, hint ? el("small", {}, hint) : null);
}

/* Asks before something cannot be undone. */
export async function confirmed(title, text, action) {
  const answer = await dialog(title, (close) => [
    el("p", {}, text),
    el("div", { class: "actions" },
      el("button", { type: "button", class: "button", onclick: () => close("") }, "Keep"),
      el("button", { type: "button", class: "button danger", onclick: () => close("yes") }, action))]);
  return answer === "yes";
}

/* Stands before the page until it is closed with a word, "" by Escape; resolves to that. */
export function dialog(title, content) {
  return new Promise((resolve) => {
    const node = el("dialog", { class: "dialog", "aria-labelledby": "dialog-title" },
      el("h2", { id: "dialog-title" }, title), ...content((word) => node.close(word)));
    node.addEventListener("close", () => {
      node.remove();
      resolve(node.returnValue);
    });
    document.body.append(node);
    node.showModal();
  });
}
