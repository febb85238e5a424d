/* Draws the charts of the page with uPlot; each reads its colours from the style sheet. */
"use strict";

window.ivasCharts = (() => {
  const DASHES = { pitch: [8, 4], roll: [2, 3] };
  const LANE_HEIGHT = 30;
  const LINE_HEIGHT = 190;
  const HEAT_ROW_HEIGHT = 14;
  /* Levels are tenths of a standard deviation, at most three. */
  const HEAT_MOST = 30;
  const AXIS_HEIGHT = 28;
  /* A4 less its margins, in CSS pixels. */
  const PRINT_WIDTH = 670;

  /* uPlot draws as finely as the screen is; paper is finer. */
  window.devicePixelRatio = Math.max(2, window.devicePixelRatio);

  const root = document.documentElement;
  root.classList.add("js");
  const data = JSON.parse(document.getElementById("chart-data").textContent);
  const plots = [];
  let moment = null;

  const color = (key) => getComputedStyle(root).getPropertyValue("--" + key).trim();

  const font = () => "12px " + getComputedStyle(document.body).fontFamily;

  function clock(seconds) {
    const whole = Math.floor(Math.max(0, seconds));
    const pad = (n) => String(n).padStart(2, "0");
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor((whole % 3600) / 60);
    return hours > 0
      ? `${hours}:${pad(minutes)}:${pad(whole % 60)}`
      : `${minutes}:${pad(whole % 60)}`;
  }

  function withUnit(value, unit) {
    if (value === null) return "";
    const gap = unit === "" || unit === "°" ? "" : " ";
    return String(value).replace("-", "\u2212") + gap + unit;
  }

  function fillSpan(plot, start, end, style) {
    const left = plot.valToPos(start, "x", true);
    const right = plot.valToPos(end, "x", true);
    plot.ctx.fillStyle = style.color;
    plot.ctx.globalAlpha = style.alpha;
    plot.ctx.fillRect(left, style.top, Math.max(style.thinnest || 1, right - left), style.height);
    plot.ctx.globalAlpha = 1;
  }

  function clipped(plot, draw) {
    const { left, top, width, height } = plot.bbox;
    plot.ctx.save();
    plot.ctx.beginPath();
    plot.ctx.rect(left, top, width, height);
    plot.ctx.clip();
    draw(plot.bbox);
    plot.ctx.restore();
  }

  function drawMoment(plot) {
    if (moment) {
      clipped(plot, ({ top, height }) =>
        fillSpan(plot, moment.start, moment.end, {
          color: color("mark"), alpha: 0.45, top, height, thinnest: 4,
        }));
    }
  }

  function drawShades(plot, shades) {
    clipped(plot, ({ top, height }) => {
      for (const shade of shades) {
        const alpha = { pause: 0.16, filler: 0.45, blink: 0.3 }[shade.key];
        for (const [start, end, weight = 1] of shade.spans) {
          fillSpan(plot, start, end, {
            color: color(shade.key), alpha: alpha * weight, top, height, thinnest: 2,
          });
        }
      }
    });
  }

  /* Lanes lie from top to bottom; lane 0 is the uppermost. */
  function laneBox(plot, lane, count) {
    const height = plot.bbox.height / count;
    return { top: plot.bbox.top + lane * height + height * 0.12, height: height * 0.76 };
  }

  function drawLevels(plot, chart) {
    chart.levels.forEach((levels, lane) => {
      const { top, height } = laneBox(plot, lane, chart.lanes.length);
      const ctx = plot.ctx;
      ctx.beginPath();
      let open = false;
      levels.forEach((level, i) => {
        const x = plot.valToPos(chart.x[i], "x", true);
        if (level === null) {
          if (open) ctx.lineTo(plot.valToPos(chart.x[i - 1], "x", true), top + height);
          open = false;
          return;
        }
        if (!open) ctx.moveTo(x, top + height);
        ctx.lineTo(x, top + height * (1 - level));
        open = true;
      });
      if (open) ctx.lineTo(plot.valToPos(chart.x[chart.x.length - 1], "x", true), top + height);
      ctx.globalAlpha = chart.stretches.length > 0 ? 0.3 : 0.9;
      ctx.fillStyle = color(chart.lanes[lane].key);
      ctx.fill();
      ctx.globalAlpha = 1;
    });
  }

  function drawLanes(plot, chart) {
    const count = chart.lanes.length;
    clipped(plot, (box) => {
      chart.lanes.forEach((_, lane) => {
        const { top, height } = laneBox(plot, lane, count);
        plot.ctx.fillStyle = color("track");
        plot.ctx.fillRect(box.left, top + height, box.width, 2);
      });
      drawLevels(plot, chart);
      const thick = chart.levels.length > 0;
      for (const [start, end, lane] of chart.stretches) {
        const { top, height } = laneBox(plot, lane, count);
        const bar = thick ? { top: top + height * 0.62, height: height * 0.38 } : { top, height };
        fillSpan(plot, start, end, { color: color(chart.lanes[lane].key), alpha: 1, ...bar });
      }
    });
  }

  /* Each step reaches half way to its neighbours; a gap in the sound stays empty. */
  function drawHeat(plot, chart) {
    const { x, levels } = chart;
    const step = x.length > 1 ? (x[x.length - 1] - x[0]) / (x.length - 1) : data.duration;
    const above = color("above");
    const below = color("below");
    clipped(plot, (box) => {
      const height = box.height / levels.length;
      const edge = (i) => Math.round(plot.valToPos(x[i] + step / 2, "x", true));
      levels.forEach((row, r) => {
        const top = Math.round(box.top + r * height);
        const tall = Math.round(box.top + (r + 1) * height) - top;
        let left = Math.round(plot.valToPos(x[0] - step / 2, "x", true));
        row.forEach((level, i) => {
          const right = edge(i);
          const apart = i > 0 && x[i] - x[i - 1] > 1.5 * step;
          if (apart) left = Math.round(plot.valToPos(x[i] - step / 2, "x", true));
          if (level !== null) {
            plot.ctx.globalAlpha = Math.abs(level) / HEAT_MOST;
            plot.ctx.fillStyle = level > 0 ? above : below;
            plot.ctx.fillRect(left, top, Math.max(1, right - left), tall);
          }
          left = right;
        });
      });
      plot.ctx.globalAlpha = 1;
    });
  }

  const timeAxis = () => ({
    stroke: () => color("muted"),
    font: font(),
    size: AXIS_HEIGHT,
    space: 64,
    incrs: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600],
    grid: { stroke: () => color("line"), width: 1 },
    ticks: { show: false },
    values: (_, splits) => splits.map(clock),
  });

  const wholeTime = (_, min, max) => (min === null || max === null ? [0, data.duration] : [min, max]);

  function common(chart) {
    return {
      legend: { show: false },
      padding: [8, 24, 0, 0],
      cursor: { y: false, points: { show: false }, sync: { key: "ivas" }, drag: { x: true, y: false } },
      hooks: { drawClear: [(plot) => drawMoment(plot)], draw: [] },
      chart,
    };
  }

  /* Rows lie from top to bottom, each with its name. */
  function rowOptions(chart, labels, rowHeight, draw) {
    const count = labels.length;
    const options = common(chart);
    options.hooks.draw.push((plot) => draw(plot, chart));
    return Object.assign(options, {
      height: count * rowHeight + AXIS_HEIGHT,
      scales: { x: { time: false, range: wholeTime }, y: { range: [0, count] } },
      series: [{}, { show: true, stroke: "transparent", points: { show: false } }],
      axes: [timeAxis(), {
        stroke: () => color("ink"),
        font: font(),
        size: 72,
        gap: 8,
        splits: () => labels.map((_, row) => count - row - 0.5),
        values: () => labels,
        grid: { show: false },
        ticks: { show: false },
      }],
    });
  }

  const laneOptions = (chart) =>
    rowOptions(chart, chart.lanes.map((lane) => lane.label), LANE_HEIGHT, drawLanes);

  const heatOptions = (chart) => rowOptions(chart, chart.labels, HEAT_ROW_HEIGHT, drawHeat);

  function lineOptions(chart) {
    const options = common(chart);
    options.hooks.drawClear.unshift((plot) => drawShades(plot, chart.shades));
    const [lowest, highest] = chart.range;
    const series = [{}];
    const bands = [];
    for (const trace of chart.traces) {
      const stroke = () => color(trace.key);
      const quiet = { stroke: "transparent", points: { show: false } };
      if (trace.low.length > 0) {
        bands.push({ series: [series.length, series.length + 1], fill: () => color(trace.key) + "40" });
        series.push({ ...quiet }, { ...quiet });
      }
      series.push({ stroke, width: 1.5, dash: DASHES[trace.key], points: { show: false } });
    }
    return Object.assign(options, {
      height: LINE_HEIGHT,
      bands,
      series,
      scales: {
        x: { time: false, range: wholeTime },
        y: { range: (_, min, max) => [Math.min(lowest, min ?? lowest), Math.max(highest, max ?? highest)] },
      },
      axes: [timeAxis(), {
        stroke: () => color("muted"),
        font: font(),
        size: 72,
        gap: 8,
        space: 36,
        grid: { stroke: () => color("line"), width: 1 },
        ticks: { show: false },
        values: (_, splits) => splits.map((v) => withUnit(v, chart.unit)),
      }],
    });
  }

  /* The first and last instant are added, so that every chart spans the whole interview. */
  function lineColumns(chart) {
    const ends = (values, edge) => [edge[0], ...values, edge[1]];
    const columns = [ends(chart.x, [0, data.duration])];
    for (const trace of chart.traces) {
      const shown = trace.low.length > 0 ? [trace.high, trace.low, trace.mean] : [trace.mean];
      for (const values of shown) columns.push(ends(values, [null, null]));
    }
    return columns;
  }

  function width(element) {
    return root.classList.contains("printing") ? PRINT_WIDTH : Math.max(240, element.clientWidth);
  }

  function show(element) {
    const chart = data.charts[element.dataset.chart];
    if (!chart) return;
    const options = chart.lanes ? laneOptions(chart) : chart.labels ? heatOptions(chart) : lineOptions(chart);
    const columns = chart.traces ? lineColumns(chart) : [[0, data.duration], [null, null]];
    const plot = new uPlot({ ...options, width: width(element) }, columns, element);
    plots.push({ plot, element, chart });
    new ResizeObserver(() => resize({ plot, element })).observe(element);
  }

  function resize({ plot, element }) {
    if (plot.width !== width(element)) plot.setSize({ width: width(element), height: plot.height });
  }

  function redraw() {
    for (const { plot } of plots) plot.redraw(false, true);
  }

  function print(printing) {
    root.classList.toggle("printing", printing);
    plots.forEach(resize);
    redraw();
  }

  if (data.duration > 0) document.querySelectorAll("[data-chart]").forEach(show);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  window.addEventListener("beforeprint", () => print(true));
  window.addEventListener("afterprint", () => print(false));

  return {
    plots,
    data,
    clock,
    mark(chosen) {
      moment = chosen;
      redraw();
    },
  };
})();
