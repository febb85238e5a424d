/* The last minute of a live interview: lines by uPlot, and two lanes of coloured stretches. */
import { el } from "../dom.js";

const SECONDS = 60;
/* Above four a second for as long as is shown. */
const MOST_POINTS = 300;
const HEIGHT = 96;

export class RunningCharts {
  constructor() {
    this.points = [];
    this.figures = [
      line("Voice level", "dB", "audio", [-70, 0], ({ voice }) => voice?.levelDb),
      line("Eye contact so far", "%", "gaze", [0, 100], ({ gaze }) => (gaze?.eyeContactShare ?? null) === null ? null : 100 * gaze.eyeContactShare),
    ];
    this.lanes = [
      lane("Gaze", ({ gaze }) => gaze?.direction?.toLowerCase()),
      lane("Expression", ({ expression }) => expression?.label?.toLowerCase()),
    ];
    this.node = el("div", { class: "running" }, this.lanes.map((each) => each.node), this.figures.map((each) => each.node));
  }

  add({ mediaSeconds, voice, gaze, expression }) {
    this.points.push({ mediaSeconds, voice, gaze, expression });
    const from = mediaSeconds - SECONDS;
    while (this.points.length > MOST_POINTS || this.points[0].mediaSeconds < from - 1) this.points.shift();
    for (const each of [...this.figures, ...this.lanes]) each.draw(this.points, Math.max(0, from));
  }
}

function line(title, unit, key, range, value) {
  const box = el("div", { class: "plot" });
  const now = el("span", { class: "now" });
  let plot = null;
  const color = () => getComputedStyle(document.documentElement).getPropertyValue(`--${key}`).trim();
  const muted = () => getComputedStyle(document.documentElement).getPropertyValue("--muted").trim();
  const size = () => ({ width: Math.max(80, box.clientWidth), height: HEIGHT });
  const make = () => new uPlot({
    ...size(), legend: { show: false }, cursor: { show: false }, padding: [6, 8, 6, 0],
    scales: { x: { time: false, range: (_, min) => [min ?? 0, (min ?? 0) + SECONDS] }, y: { range } },
    series: [{}, { stroke: color, width: 2, points: { show: false } }],
    axes: [{ show: false }, { stroke: muted, size: 44, space: 28, font: "11px system-ui", grid: { stroke: () => getComputedStyle(document.documentElement).getPropertyValue("--line").trim(), width: 1 }, ticks: { show: false } }],
  }, [[], []], box);
  new ResizeObserver(() => { if (plot) plot.setSize(size()); }).observe(box);
  return {
    node: el("figure", { class: "small-chart" }, el("figcaption", {}, title, now), box),
    draw(points, from) {
      plot = plot || make();
      const values = points.map((each) => value(each) ?? null);
      const latest = values.at(-1);
      now.textContent = latest === null || latest === undefined ? "–" : `${Math.round(latest)} ${unit}`.replace("-", "−");
      plot.setData([[from, ...points.map((each) => each.mediaSeconds)], [null, ...values]]);
    },
  };
}

function lane(title, key) {
  const canvas = el("canvas", { class: "lane-canvas", role: "img", "aria-label": title });
  const now = el("span", { class: "now" });
  return {
    node: el("figure", { class: "small-chart" }, el("figcaption", {}, title, now), canvas),
    draw(points, from) {
      const style = getComputedStyle(document.documentElement);
      canvas.width = canvas.clientWidth * (window.devicePixelRatio || 1);
      canvas.height = canvas.clientHeight * (window.devicePixelRatio || 1);
      const context = canvas.getContext("2d");
      const x = (seconds) => ((seconds - from) / SECONDS) * canvas.width;
      points.forEach((each, i) => {
        const name = key(each);
        if (!name || i === 0) return;
        context.fillStyle = style.getPropertyValue(`--${name}`).trim();
        context.fillRect(x(points[i - 1].mediaSeconds), 0, x(each.mediaSeconds) - x(points[i - 1].mediaSeconds) + 1, canvas.height);
      });
      now.textContent = (points.length && key(points.at(-1))) || "–";
    },
  };
}
