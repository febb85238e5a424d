/* Draws on the picture of a face what was measured in it; places are in pixels of the picture. */

/* iBUG's 68 points: first, last, and whether the contour closes. */
const CONTOURS = [[0, 16], [17, 21], [22, 26], [27, 30], [31, 35], [36, 41, true], [42, 47, true], [48, 59, true], [60, 67, true]];
const LINE = "#4de1ff";

export const SWITCHES = [["landmarks", "Landmarks"], ["gaze", "Gaze"], ["expression", "Expression"]];

/* Lays a canvas over a video and scales it to the video's pixels; cover says that the picture fills its box. */
export function prepare(canvas, video, pixelsAcross, pixelsDown, cover = false) {
  const { clientWidth: width, clientHeight: height } = video;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.style.left = `${video.offsetLeft}px`;
  canvas.style.top = `${video.offsetTop}px`;
  const choose = cover ? Math.max : Math.min;
  const scale = choose(width / pixelsAcross, height / pixelsDown);
  const context = canvas.getContext("2d");
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (width - scale * pixelsAcross) / 2, ratio * (height - scale * pixelsDown) / 2);
  context.lineWidth = 2 / scale;
  return { context, scale };
}

export const color = (key) => getComputedStyle(document.documentElement).getPropertyValue(`--${key}`).trim();

/* Joins the landmarks; x and y return the place of a point by its number. */
export function drawContours({ context, scale }, x, y) {
  context.strokeStyle = LINE;
  context.lineWidth = 1.5 / scale;
  context.beginPath();
  for (const [first, last, closes] of CONTOURS) {
    context.moveTo(x(first), y(first));
    for (let i = first + 1; i <= last; i++) context.lineTo(x(i), y(i));
    if (closes) context.closePath();
  }
  context.stroke();
}

export function drawBox({ context, scale }, [x, y, width, height]) {
  context.strokeStyle = LINE;
  context.lineWidth = 1.5 / scale;
  context.strokeRect(x, y, width, height);
}

/* Radians to the right of the picture and downwards, from between the eyes. */
export function drawGaze({ context, scale }, [x, y, width, height], [right, down], direction) {
  const fromX = x + width / 2;
  const fromY = y + height * 0.4;
  const toX = fromX + Math.sin(right) * width * 1.5;
  const toY = fromY + Math.sin(down) * width * 1.5;
  const angle = Math.atan2(toY - fromY, toX - fromX);
  const head = 8 / scale;
  context.strokeStyle = context.fillStyle = color(direction);
  context.lineWidth = 4 / scale;
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
  context.beginPath();
  context.moveTo(toX + head * Math.cos(angle), toY + head * Math.sin(angle));
  context.lineTo(toX + head * Math.cos(angle + 2.2), toY + head * Math.sin(angle + 2.2));
  context.lineTo(toX + head * Math.cos(angle - 2.2), toY + head * Math.sin(angle - 2.2));
  context.fill();
}

/* The text's lower left corner is at x and y; a swatch before it has the colour of what it names. */
export function drawLabel({ context, scale }, text, x, y, key) {
  const size = 13 / scale;
  context.font = `600 ${size}px system-ui, sans-serif`;
  const width = context.measureText(text).width;
  context.fillStyle = "rgb(22 24 27 / 80%)";
  context.fillRect(x - size / 2, y - 1.1 * size, width + 2 * size, 1.5 * size);
  context.fillStyle = color(key);
  context.fillRect(x - size / 8, y - 0.75 * size, size * 0.7, size * 0.7);
  context.fillStyle = "#fff";
  context.fillText(text, x + size, y);
}
