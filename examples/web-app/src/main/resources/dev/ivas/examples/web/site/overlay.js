/* Draws over a recording what its timeline tells: the face, where it looked, how it appeared. */
import { el } from "./dom.js";
import { SWITCHES, drawBox, drawContours, drawGaze, drawLabel, prepare } from "./marks.js";

const EXPRESSIONS = { anger: "angry", disgust: "disgust", fear: "fear", happiness: "happy", sadness: "sad", surprise: "surprise", neutral: "neutral" };
const DIRECTIONS = ["left", "center", "right", "up", "down", "unknown"];
/* A row tells of the video for as long as two frames of slow video last. */
const HOLD_SECONDS = 0.15;

/* Returns the switches; nothing is loaded before the first is on. */
export function attachOverlay(video, timelineUrl) {
  const canvas = video.ownerDocument.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  video.parentElement.append(canvas);
  const on = {};
  let loading = null;
  let timeline = null;
  const draw = () => {
    if (timeline && video.videoWidth) paint(prepare(canvas, video, video.videoWidth, video.videoHeight), timeline, video.currentTime, on);
  };
  async function change(key, wanted) {
    on[key] = wanted;
    loading = loading || fetch(timelineUrl).then(async (answer) => new Timeline(await answer.text()));
    timeline = await loading;
    draw();
  }
  follow(video, draw);
  return SWITCHES.map(([key, label]) =>
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

/* The rows as numbers; what is absent is NaN. */
class Timeline {
  constructor(text) {
    const lines = text.trim().split(/\r?\n/);
    this.column = new Map(lines[0].split(",").map((name, index) => [name, index]));
    this.rows = lines.slice(1).map((line) => Float32Array.from(line.split(","), (cell) => (cell === "" ? NaN : Number(cell))));
  }

  has(name) {
    return this.column.has(name);
  }

  at(row, name) {
    return this.has(name) ? row[this.column.get(name)] : NaN;
  }

  rowAt(seconds) {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(this.rows[middle], "timestamp") <= seconds + 0.001) low = middle + 1;
      else high = middle;
    }
    const row = this.rows[low - 1];
    return row && seconds - this.at(row, "timestamp") < HOLD_SECONDS ? row : null;
  }
}

function paint(view, timeline, seconds, on) {
  const row = timeline.rowAt(seconds);
  if (!row) return;
  const at = (name) => timeline.at(row, name);
  const box = ["FaceRectX", "FaceRectY", "FaceRectWidth", "FaceRectHeight"].map(at);
  if (box.includes(NaN)) return;
  const [x, y, width, height] = box;
  if (on.landmarks) {
    if (timeline.has("x_0")) drawContours(view, (i) => at(`x_${i}`), (i) => at(`y_${i}`));
    else drawBox(view, box);
    if (at("blink") === 1) drawLabel(view, "blink", x + width, y + height, "blink");
  }
  if (on.gaze && !Number.isNaN(at("gaze_angle_x"))) {
    const direction = DIRECTIONS[at("gaze_direction")] || "unknown";
    /* OpenFace's angles grow to the right of the picture and downwards. */
    drawGaze(view, box, [at("gaze_angle_x"), at("gaze_angle_y")], direction);
    drawLabel(view, direction, x + width / 2 - 20 / view.scale, y + height + 24 / view.scale, direction);
  }
  if (on.expression) drawExpression(view, at, x, y);
}

function drawExpression(view, at, x, y) {
  const known = Object.keys(EXPRESSIONS).filter((name) => !Number.isNaN(at(name)));
  if (known.length === 0) return;
  const best = known.reduce((a, b) => (at(b) > at(a) ? b : a));
  drawLabel(view, `${EXPRESSIONS[best]} ${Math.round(at(best) * 100)} %`, x, y - 8 / view.scale, EXPRESSIONS[best]);
}
