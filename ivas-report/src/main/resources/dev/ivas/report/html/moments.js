/* One chosen moment for the whole page: charts, words, the list and, where there is one, the video. */
"use strict";

(() => {
  const { plots, data, clock, mark } = window.ivasCharts;
  const bar = document.getElementById("cursor");
  const text = document.getElementById("cursor-text");
  const slider = document.getElementById("cursor-slider");
  const words = Array.from(document.querySelectorAll(".transcript [data-t]"));
  const starts = words.map((word) => Number(word.dataset.t));
  const video = document.querySelector("video[data-interview]");
  /* Where the page itself, not the person or the course of the video, put the video. */
  let sought = null;

  function laneAt(chart, seconds) {
    const found = chart && chart.stretches.find(([start, end]) => start <= seconds && seconds < end);
    return found ? chart.lanes[found[2]].label : null;
  }

  function wordIndexAt(seconds) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= seconds) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function describe({ start, end }) {
    const parts = [end - start >= 1 ? `${clock(start)} to ${clock(end)}` : clock(start)];
    const expression = laneAt(data.charts.expression, start);
    const direction = laneAt(data.charts.gaze, start);
    if (expression) parts.push(`expression: ${expression}`);
    if (direction) parts.push(`gaze: ${direction}`);
    return parts.join("  ·  ");
  }

  function showWord(seconds) {
    words.forEach((word) => word.classList.remove("now"));
    const index = wordIndexAt(seconds);
    if (index >= 0) words[index].classList.add("now");
  }

  function press(chosen) {
    for (const button of document.querySelectorAll("button.time")) {
      const same = chosen && Number(button.dataset.start) === chosen.start && Number(button.dataset.end) === chosen.end;
      button.setAttribute("aria-pressed", String(Boolean(same)));
    }
  }

  function inView(chosen) {
    for (const { plot } of plots) {
      const { min, max } = plot.scales.x;
      if (chosen.end < min || chosen.start > max) plot.setScale("x", { min: 0, max: data.duration });
    }
  }

  function choose(chosen, seek = true) {
    bar.hidden = false;
    text.textContent = describe(chosen);
    slider.value = String(chosen.start);
    slider.setAttribute("aria-valuetext", clock(chosen.start));
    press(chosen);
    showWord(chosen.start);
    inView(chosen);
    mark(chosen);
    if (video && seek) video.currentTime = sought = chosen.start;
  }

  function clear() {
    bar.hidden = true;
    press(null);
    words.forEach((word) => word.classList.remove("now"));
    mark(null);
  }

  const instant = (seconds) => ({ start: seconds, end: seconds });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.time");
    if (button) {
      choose({ start: Number(button.dataset.start), end: Number(button.dataset.end) });
      return;
    }
    const word = event.target.closest(".transcript [data-t]");
    if (word) choose(instant(Number(word.dataset.t)));
  });

  function stretchAt(chart, plot, seconds, top) {
    if (!chart.lanes) return null;
    const lane = Math.floor((top / plot.over.clientHeight) * chart.lanes.length);
    const hit = chart.stretches.find(([start, end, on]) => on === lane && start <= seconds && seconds < end);
    return hit ? { start: hit[0], end: hit[1] } : null;
  }

  for (const { plot, chart } of plots) {
    plot.over.addEventListener("click", (event) => {
      const seconds = plot.posToVal(event.offsetX, "x");
      choose(stretchAt(chart, plot, seconds, event.offsetY) || instant(seconds));
    });
  }

  slider.max = String(data.duration);
  slider.step = "0.1";
  slider.addEventListener("input", () => choose(instant(Number(slider.value))));
  document.getElementById("cursor-clear").addEventListener("click", clear);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !bar.hidden) clear();
  });
  if (video) {
    video.addEventListener("timeupdate", () => {
      const arrived = video.paused && sought !== null && Math.abs(video.currentTime - sought) < 0.1;
      if (!arrived) choose(instant(video.currentTime), false);
    });
    video.addEventListener("error", () => {
      video.parentElement.textContent = "The video of this interview is not where it was, or this browser cannot play it.";
    });
  }
})();
