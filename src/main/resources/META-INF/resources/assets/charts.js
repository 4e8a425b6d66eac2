// Draws each chart from the table beside it, so that picture and numbers cannot differ.
(function () {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function duties(place) {
    const table = document.getElementById(place.id + '-table');
    const heads = [...table.tHead.rows[0].cells].map((c) => c.textContent);
    const rows = [...table.tBodies[0].rows].map((r) => [...r.cells].map((c) => c.textContent));
    const colours = [colour('--jz-good'), colour('--jz-soon'), colour('--jz-late')];
    const chart = echarts.init(place);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      color: colours.every(Boolean) ? colours : ['#2f7d5b', '#8a5b00', '#b5372a'],
      grid: { left: 36, right: 8, top: 32, bottom: 24 },
      legend: { top: 0, textStyle: { color: colour('--tblr-body-color') } },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: rows.map((r) => r[0].slice(5)) },
      yAxis: { type: 'value', minInterval: 1 },
      series: heads.slice(1).map((name, i) => ({
        name, type: 'bar', stack: 'all', barMaxWidth: 28, data: rows.map((r) => Number(r[i + 1])),
      })),
    });
    addEventListener('resize', () => chart.resize());
  }

  // What became of submissions, month by month; the last column of the table is their sum.
  function reviews(place) {
    const table = document.getElementById(place.id + '-table');
    const heads = [...table.tHead.rows[0].cells].map((c) => c.textContent).slice(0, -1);
    const rows = [...table.tBodies[0].rows].map((r) => [...r.cells].map((c) => c.textContent));
    const names = ['--bamboo', '--gamboge', '--cinnabar', '--slate'];
    const chart = echarts.init(place);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit' },
      color: names.map(colour),
      grid: { left: 36, right: 8, top: 32, bottom: 24 },
      legend: { top: 0, textStyle: { color: colour('--ink') } },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: rows.map((r) => r[0]) },
      yAxis: { type: 'value', minInterval: 1 },
      series: heads.slice(1).map((name, i) => ({
        name, type: 'bar', stack: 'all', barMaxWidth: 48, data: rows.map((r) => Number(r[i + 1])),
      })),
    });
    addEventListener('resize', () => chart.resize());
  }

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('[data-chart="duties"]').forEach(duties);
    document.querySelectorAll('[data-chart="reviews"]').forEach(reviews);
  });
})();
