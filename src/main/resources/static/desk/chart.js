"use strict";
// Draws the telemetry chart; without this script the page shows the same as a table.
(function () {
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  let chart = null;

  function line(source, kind) {
    const role = {
      customer: { c: "--customer", w: 1.4 }, operator: { c: "--operator", w: 1.4 },
      part: { c: "--part", w: 1.1 }, other: { c: "--other", w: 1.1 },
      limit: { c: "--limit", w: 2, d: "solid" }, allowance: { c: "--allowance", w: 2, d: "dashed" },
      committed: { c: "--committed", w: 2, d: "dotted" }
    }[source.role] || { c: "--other", w: 1 };
    const c = colour(role.c);
    return {
      name: source.name, type: "line", data: source.values, showSymbol: false, animation: false, step: kind === "level" ? "end" : false,
      connectNulls: false, lineStyle: { color: c, width: role.w, type: role.d || "solid" }, itemStyle: { color: c },
      emphasis: { disabled: true }, z: kind === "level" ? 3 : 2
    };
  }

  function draw(place, data) {
    if (chart) { chart.dispose(); }
    chart = echarts.init(place, null, { renderer: "canvas" });
    const text = colour("--text"), faint = colour("--faint"), edge = colour("--edge");
    const narrow = place.clientWidth < 560;
    const lines = data.levels.length + data.curves.length;
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: "inherit", color: text },
      grid: { left: 8, right: 12, top: narrow ? 16 + 24 * lines : 48, bottom: 64, containLabel: true },
      legend: { top: 0, left: 0, orient: narrow ? "vertical" : "horizontal", textStyle: { color: text }, itemGap: narrow ? 6 : 18, icon: "roundRect", itemWidth: 18, itemHeight: 4 },
      tooltip: { trigger: "axis", renderMode: "richText", backgroundColor: colour("--card"), borderColor: edge, textStyle: { color: text, fontSize: 12 },
        confine: true, valueFormatter: v => v === null || v === undefined ? "no reading" : Number(v).toLocaleString("en") + " " + data.unit },
      xAxis: { type: "category", data: data.slots, boundaryGap: false, axisLine: { lineStyle: { color: edge } }, axisTick: { show: false },
        axisLabel: { color: faint, hideOverlap: true, interval: i => data.days[i] !== "", formatter: (v, i) => data.days[i] || "" },
        splitLine: { show: true, interval: i => data.days[i] !== "", lineStyle: { color: edge, opacity: 0.5 } } },
      yAxis: { type: "value", name: data.unit, scale: true, nameTextStyle: { color: faint }, axisLabel: { color: faint }, splitLine: { lineStyle: { color: edge, opacity: 0.5 } } },
      dataZoom: [{ type: "inside", zoomLock: false, zoomOnMouseWheel: "ctrl" }, { type: "slider", height: 22, bottom: 12, borderColor: edge, textStyle: { color: faint }, brushSelect: false, showDetail: false }],
      series: data.curves.map(s => line(s, "curve")).concat(data.levels.map(s => line(s, "level")))
    });
    place.dataset.drawn = "true";
  }

  async function show() {
    const place = document.getElementById("chart");
    if (!place || !window.echarts || place.dataset.asked === place.dataset.source) { return; }
    place.dataset.asked = place.dataset.source;
    try {
      const answer = await fetch(place.dataset.source, { headers: { Accept: "application/json" } });
      if (!answer.ok) { throw new Error(String(answer.status)); }
      draw(place, await answer.json());
    } catch (failure) {
      place.textContent = "The chart could not be drawn. The table below says the same.";
      place.classList.add("failed");
    }
  }

  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("htmx:afterSettle", show);
  window.addEventListener("resize", () => chart && chart.resize());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    const place = document.getElementById("chart");
    if (place) { delete place.dataset.asked; show(); }
  });
})();
