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
let leave = () => {};
let shown = 0;

export function go(path) {
  history.pushState(null, "", path);
  show();
}

async function show() {
  const turn = ++shown;
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
    else link.removeAttribute("aria-current");
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='/']");
  if (!link || link.hasAttribute("download") || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.getAttribute("href") !== location.pathname + location.search) go(link.getAttribute("href"));
});
window.addEventListener("popstate", show);

onWork(({ progress, running, live }) => {
  const waiting = Object.values(progress).filter((each) => each.position > 0).length;
  const parts = [];
  if (running) parts.push(`${running} analysing`);
  if (waiting) parts.push(`${waiting} waiting`);
  if (live) parts.push(`${live} live`);
  document.getElementById("work").textContent = parts.join(" · ");
});
show();
