import type { Chart } from '../model/table.ts';
import { fill } from '../text/wording.ts';
import type { Line } from './layout.ts';
import { beside, boldStyle, dimStyle, plainStyle, widthOf, wrap } from './layout.ts';
import type { TextMetrics } from './text-metrics.ts';
import type { TextRuns } from './text-runs.ts';
import { gap } from './text-tables.ts';
import { chartLabels, chartTop, chartValue, largest, sentenceWords } from './words.ts';

/** Charts as blocks of characters. */
export class TextCharts {
  readonly #runs: TextRuns;
  readonly #metrics: TextMetrics;

  constructor(runs: TextRuns, metrics: TextMetrics) {
    this.#runs = runs;
    this.#metrics = metrics;
  }

  chart(chart: Chart, width: number | null): Line[] {
    const title = wrap(this.#runs.text(sentenceWords(chart.title, this.#runs.locale), boldStyle), width, this.#metrics);
    if (chart.points.length === 0) return title;
    return [...title, ...(chart.kind === 'line' ? this.#line(chart, width) : this.#bars(chart, width))];
  }

  #bars(chart: Chart, width: number | null): Line[] {
    const { words } = this.#runs.locale;
    const labels = chartLabels(chart, words).map((label) => this.#runs.text(label, plainStyle));
    const values = chart.points.map((point) => this.#runs.text(chartValue(chart, point.value, words), plainStyle));
    const valueWidth = largest(values.map((value) => widthOf(value, this.#metrics)));
    const most = width === null ? 24 : Math.max(1, Math.floor((width - valueWidth - 2 * gap) / 2));
    const shown = labels.map((label) => (width === null ? [label] : wrap(label, most, this.#metrics)));
    const labelWidth = largest(shown.flatMap((lines) => lines.map((line) => widthOf(line, this.#metrics))));
    const room = Math.max(1, Math.min(40, (width ?? 80) - labelWidth - valueWidth - 2 * gap));
    const top = chartTop(chart);
    return chart.points.flatMap((point, at) =>
      beside(
        [
          { lines: shown[at] ?? [], width: labelWidth },
          { lines: [values[at] ?? []], width: valueWidth, align: 'right' as const },
          { lines: [[{ text: bar(point.value / top, room), style: plainStyle }]], width: room },
        ],
        gap,
        this.#metrics,
      ),
    );
  }

  #line(chart: Chart, width: number | null): Line[] {
    const { words } = this.#runs.locale;
    const labels = chartLabels(chart, words);
    const values = chart.points.map((point) => point.value);
    const spark = sparkline(values, chartTop(chart), Math.max(1, Math.min(width ?? 60, 60)));
    const smallest = values.reduce((least, value) => Math.min(least, value));
    const args = {
      from: labels[0] ?? '',
      to: labels.at(-1) ?? '',
      min: chartValue(chart, smallest, words),
      max: chartValue(chart, largest(values), words),
      last: chartValue(chart, values.at(-1) ?? 0, words),
    };
    const told = words.phrases[smallest === largest(values) ? 'chart/flat' : 'chart/range'];
    return [
      [{ text: spark, style: plainStyle }],
      ...wrap(this.#runs.text(fill(told ?? '', args, this.#runs.locale), dimStyle), width, this.#metrics),
    ];
  }
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const heights = '▁▂▃▄▅▆▇█';

/** A bar of a share of `room` columns, to an eighth of a column; what is more than nothing is seen. */
function bar(share: number, room: number): string {
  const filled = Math.round(Math.max(0, Math.min(1, share)) * room * 8);
  const least = share > 0 ? Math.max(1, filled) : 0;
  return '█'.repeat(least >> 3) + (eighths[least & 7] ?? '');
}

/** One column a point, or the mean of several where there are more points than columns. */
function sparkline(values: readonly number[], top: number, room: number): string {
  const columns = Math.min(values.length, room);
  let out = '';
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * values.length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * values.length) / columns));
    const mean = values.slice(from, to).reduce((total, value) => total + value, 0) / (to - from);
    out += heights[Math.max(0, Math.min(7, Math.round((mean / top) * 7)))] ?? '';
  }
  return out;
}
