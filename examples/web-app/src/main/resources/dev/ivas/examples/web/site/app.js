/* Shows one view at a time, by the path of the address. */
import { el } from "./dom.js";
import { onWork } from "./events.js";

const VIEWS = [
  [/^\/$/, "candidates", "Candidates"],
  [/^\/upload$/, "upload", "Upload"],
  [/^\/live$/, "live", "Live interview"],
  [/^\/interviews\/(?<id>[0-9a-f]{32})$/, "interview", "Interview"],
  [/^\/compare$/, "compare", "Compare"],
  [/^\/benchmark$/, "benchmark", "Benchmark"],
  [/^\/settings$/, "settings", "Settings"],
];

const main = document.getElementById("main");
const work = document.getElementById("work");
let leave = () => {};
let shown = 0;

export async function go(path) {
  const focused = document.activeElement?.id;
  history.pushState(null, "", path);
  window.scrollTo(0, 0);
  await show();
  land(focused);
}

/* The focus goes to what had it, if the new view has the same, or to the view's heading, which is then read aloud. */
function land(focused) {
  const same = focused && main.querySelector(`#${CSS.escape(focused)}`);
  const heading = main.querySelector("h1") || main;
  if (!same) heading.tabIndex = -1;
  if (!main.contains(document.activeElement)) (same || heading).focus({ preventScroll: true });
}

async function show() {
  const turn = ++shown;
  for (const open of document.querySelectorAll("dialog[open]")) open.close("");
  leave();
  leave = () => {};
  const url = new URL(location.href);
  if (url.searchParams.has("token")) {
    url.searchParams.delete("token");
    history.replaceState(null, "", url);
  }
  const found = VIEWS.map(([path, name, title]) => ({ match: path.exec(url.pathname), name, title }))
    .find(({ match }) => match);
  markPage(url.pathname);
  if (!found) {
    main.replaceChildren(el("p", { class: "missing" }, "There is no such page."));
    return;
  }
  document.title = `${found.title} · IVAS`;
  main.className = `view-${found.name}`;
  const root = el("div", { class: "view" });
  main.replaceChildren(root);
  try {
    const view = await import(`./views/${found.name}.js`);
    const left = await view.show(root, { ...found.match.groups, query: url.searchParams, go });
    if (turn === shown) leave = left || (() => {});
    else if (left) left();
  } catch (error) {
    root.replaceChildren(el("p", { class: "missing", role: "alert" }, error.message));
  }
}

function markPage(path) {
  for (const link of document.querySelectorAll("#pages a")) {
    const here = link.getAttribute("href") === path;
    if (here) link.setAttribute("aria-current", "page");
    if (here) link.scrollIntoView({ block: "nearest", inline: "center" });
    else link.removeAttribute("aria-current");
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='/']");
  if (!link || link.hasAttribute("download") || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.getAttribute("href") !== location.pathname + location.search) go(link.getAttribute("href"));
});
window.addEventListener("popstate", () => show().then(() => land(null)));

onWork((told) => {
  const { progress, running, live } = told || { progress: {} };
  const waiting = Object.values(progress).filter((each) => each.position > 0).length;
  const parts = [];
  if (running) parts.push(`${running} analysing`);
  if (waiting) parts.push(`${waiting} waiting`);
  if (live) parts.push(`${live} live`);
  const text = told ? parts.join(" · ") : "The server does not answer";
  if (work.textContent !== text) work.textContent = text;
});
show();
