/* Draws what was measured over the video: the face, where it looked, how it appeared. */
import { el } from "./dom.js";

const EXPRESSIONS = { anger: "angry", disgust: "disgust", fear: "fear", happiness: "happy", sadness: "sad", surprise: "surprise", neutral: "neutral" };
const DIRECTIONS = ["left", "center", "right", "up", "down", "unknown"];
/* A row tells of the video for as long as two frames of slow video last. */
const HOLD_SECONDS = 0.15;

/* Returns the switches; nothing is loaded before the first is on. */
export function attachOverlay(video, timelineUrl) {
  const canvas = video.ownerDocument.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  video.parentElement.append(canvas);
  const on = { face: false, gaze: false, expression: false };
  let rows = null;
  const draw = () => {
    if (rows) paint(canvas, video, rows, on);
  };
  async function change(key, wanted) {
    on[key] = wanted;
    rows = rows || parse(await (await fetch(timelineUrl)).text());
    draw();
  }
  follow(video, draw);
  return [["face", "Face"], ["gaze", "Gaze"], ["expression", "Expression"]].map(([key, label]) =>
    el("label", { class: "switch" },
      el("input", { type: "checkbox", "data-overlay": key, onchange: (event) => change(key, event.target.checked) }), label));
}

function follow(video, draw) {
  if (video.requestVideoFrameCallback) {
    const again = () => {
      draw();
      video.requestVideoFrameCallback(again);
    };
    video.requestVideoFrameCallback(again);
  }
  for (const name of ["timeupdate", "seeked", "loadeddata"]) video.addEventListener(name, draw);
  new ResizeObserver(draw).observe(video);
}

export function parse(text) {
  const lines = text.trim().split(/\r?\n/).map((line) => line.split(","));
  const column = Object.fromEntries(lines[0].map((name, index) => [name, index]));
  const number = (line, name) => {
    const cell = line[column[name]];
    return cell === undefined || cell === "" ? null : Number(cell);
  };
  return lines.slice(1).map((line) => ({
    t: number(line, "timestamp"),
    box: ["FaceRectX", "FaceRectY", "FaceRectWidth", "FaceRectHeight"].map((name) => number(line, name)),
    angles: ["gaze_angle_x", "gaze_angle_y"].map((name) => number(line, name)),
    direction: DIRECTIONS[number(line, "gaze_direction") ?? 5],
    blink: number(line, "blink") === 1,
    expression: likeliest(line, number),
  }));
}

function likeliest(line, number) {
  let best = null;
  for (const [name, label] of Object.entries(EXPRESSIONS)) {
    const p = number(line, name);
    if (p !== null && (!best || p > best.p)) best = { label, p };
  }
  return best;
}

function rowAt(rows, seconds) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].t <= seconds + 0.001) low = middle + 1;
    else high = middle;
  }
  const row = rows[low - 1];
  return row && seconds - row.t < HOLD_SECONDS ? row : null;
}

/* The picture's own rectangle: a player may leave bars beside it. */
function fit(canvas, video) {
  const { clientWidth: width, clientHeight: height, videoWidth, videoHeight } = video;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.style.left = `${video.offsetLeft}px`;
  canvas.style.top = `${video.offsetTop}px`;
  const scale = Math.min(width / videoWidth, height / videoHeight);
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, ratio * (width - scale * videoWidth) / 2, ratio * (height - scale * videoHeight) / 2);
  return { context, scale };
}

function paint(canvas, video, rows, on) {
  if (!video.videoWidth) return;
  const { context, scale } = fit(canvas, video);
  const row = rowAt(rows, video.currentTime);
  if (!row || row.box.includes(null)) return;
  const color = (key) => getComputedStyle(video.ownerDocument.documentElement).getPropertyValue(`--${key}`).trim();
  const [x, y, width, height] = row.box.map((value) => value * scale);
  context.lineWidth = 2;
  context.font = "600 13px system-ui, sans-serif";
  if (on.face) {
    context.strokeStyle = "#fff";
    context.strokeRect(x, y, width, height);
    if (row.blink) label(context, "blink", x + width - 44, y + height + 20, color("blink"));
  }
  if (on.gaze && row.angles[0] !== null) arrow(context, x + width / 2, y + height * 0.4, row, width, color(row.direction));
  if (on.expression && row.expression) {
    const { label: name, p } = row.expression;
    label(context, `${name} ${Math.round(p * 100)} %`, x, y - 8, color(name));
  }
}

/* OpenFace's angles: x grows to the right of the picture, y downwards. */
function arrow(context, x, y, row, width, color) {
  const [right, down] = row.angles;
  const toX = x + Math.sin(right) * width * 1.5;
  const toY = y + Math.sin(down) * width * 1.5;
  const angle = Math.atan2(toY - y, toX - x);
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = 4;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.stroke();
  context.beginPath();
  context.moveTo(toX + 8 * Math.cos(angle), toY + 8 * Math.sin(angle));
  context.lineTo(toX + 7 * Math.cos(angle + 2.2), toY + 7 * Math.sin(angle + 2.2));
  context.lineTo(toX + 7 * Math.cos(angle - 2.2), toY + 7 * Math.sin(angle - 2.2));
  context.fill();
  label(context, row.direction, x - 20, y + width * 0.9, color);
}

function label(context, text, x, y, color) {
  const width = context.measureText(text).width;
  context.fillStyle = "rgb(22 24 27 / 75%)";
  context.fillRect(x - 4, y - 14, width + 8, 19);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
