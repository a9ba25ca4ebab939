import type { Messages } from '../language/messages.ts';
import type { Chart } from '../model/table.ts';
import { formatDate, sayPhrase } from '../text/wording.ts';
import { escaped, escapedLine } from './html-text.ts';
import { chartLabels, chartTop, chartValue, largest, plain } from './words.ts';

/** A chart as a figure: ink on paper, no colour needed; the figures are written out. `id` is that of its title in the page. */
export function chartFigure(chart: Chart, id: string, words: Messages): string {
  const title = escapedLine(sayPhrase(chart.title, { words, today: null }));
  if (chart.points.length === 0) return `<figure><figcaption>${title}</figcaption></figure>\n`;
  const labels = chartLabels(chart, words);
  const values = chart.points.map((point) => chartValue(chart, point.value, words));
  const described = chart.points.map((_, at) => `${labels[at]}${words.typography.colon}${values[at]}`).join(' ; ');
  const ticks = ticksOf(chart, words);
  const drawing = chart.kind === 'line' ? lineChart(chart, ticks, values) : barChart(chart, ticks, values);
  return `<figure><figcaption id="${id}">${title}</figcaption>\n<svg viewBox="${-drawing.left} 0 ${chartWidth + drawing.left} ${drawing.height}" role="img" aria-labelledby="${id}"><desc>${escapedLine(described)}</desc>\n${drawing.body}</svg></figure>\n`;
}

interface Drawing {
  /** How far labels reach out of the drawing, to the left. */
  readonly left: number;
  readonly height: number;
  readonly body: string;
}

/** What stands under a point: a label, or a day with its year where it is another than the one before. */
interface Tick {
  readonly label: string;
  readonly year: string;
}

function ticksOf(chart: Chart, words: Messages): Tick[] {
  let last = '';
  return chart.points.map(({ label, date }) => {
    if (date === undefined) return { label: plain(label.length > 24 ? `${label.slice(0, 23)}…` : label), year: '' };
    const year = date.slice(0, 4);
    const tick = { label: formatDate(date, words, 'brief'), year: year === last ? '' : year };
    last = year;
    return tick;
  });
}

const chartWidth = 720;
const plotTop = 28;
const plotHeight = 150;
const base = plotTop + plotHeight;

/** Coordinates to a tenth: no more is seen. */
function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function share(chart: Chart, value: number): number {
  return Math.max(0, Math.min(1, value / chartTop(chart)));
}

/** Labels under the points: slanted where they would touch, and as many as there is room for. */
function axis(ticks: readonly Tick[], x: (point: number) => number): Drawing {
  const step = ticks.length > 1 ? x(1) - x(0) : chartWidth;
  const longest = ticks.reduce((most, { label }) => Math.max(most, label.length), 0);
  const slanted = longest * 6.4 + 4 > step;
  const every = Math.max(1, Math.ceil(16 / step));
  const body = ticks
    .map(({ label, year }, point) => {
      if (point % every !== 0 && year === '') return '';
      const place = slanted
        ? `text-anchor="end" transform="translate(${at(x(point) + 4)} ${base + 14}) rotate(-40)"`
        : `text-anchor="middle" x="${at(x(point))}" y="${base + 17}"`;
      const words = escaped(slanted && year !== '' ? `${label}/${year}` : label);
      const under =
        slanted || year === ''
          ? ''
          : `<text class="tick" text-anchor="middle" x="${at(x(point))}" y="${base + 32}">${year}</text>`;
      return `<text class="tick" ${place}>${words}</text>${under}\n`;
    })
    .join('');
  const years = ticks.some(({ year }) => year !== '');
  const reach = (longest + (years ? 5 : 0)) * 6.4;
  return {
    left: slanted ? Math.max(0, Math.ceil(reach * 0.77 - x(0))) : 0,
    height: Math.ceil(base + (slanted ? 20 + reach * 0.65 : years ? 40 : 26)),
    body,
  };
}

function ground(): string {
  return `<line class="axis" x1="0" x2="${chartWidth}" y1="${base}" y2="${base}"/>\n`;
}

function barChart(chart: Chart, ticks: readonly Tick[], values: readonly string[]): Drawing {
  const step = chartWidth / chart.points.length;
  const bar = Math.min(44, step * 0.62);
  const x = (point: number): number => (point + 0.5) * step;
  const readable = step > largest(values.map((value) => value.length)) * 7;
  const bars = chart.points
    .map((point, index) => {
      const height = share(chart, point.value) * plotHeight;
      const value = readable
        ? `<text class="value" text-anchor="middle" x="${at(x(index))}" y="${at(base - height - 6)}">${escaped(values[index] ?? '')}</text>`
        : '';
      return `<rect x="${at(x(index) - bar / 2)}" y="${at(base - height)}" width="${at(bar)}" height="${at(height)}"/>${value}\n`;
    })
    .join('');
  const under = axis(ticks, x);
  return { ...under, body: ground() + bars + under.body };
}

function lineChart(chart: Chart, ticks: readonly Tick[], values: readonly string[]): Drawing {
  const margin = 24;
  const count = chart.points.length;
  const x = (point: number): number =>
    count === 1 ? chartWidth / 2 : margin + (point * (chartWidth - 2 * margin)) / (count - 1);
  const y = (value: number): number => base - share(chart, value) * plotHeight;
  const readable = x(1) - x(0) > largest(values.map((value) => value.length)) * 7 + 4;
  const numbers = chart.points.map((point) => point.value);
  const told = new Set([0, count - 1, numbers.indexOf(largest(numbers))]);
  const points = chart.points.map((point, index) => `${at(x(index))},${at(y(point.value))}`).join(' ');
  const dots = chart.points
    .map((point, index) => {
      const dot = count > 60 ? '' : `<circle cx="${at(x(index))}" cy="${at(y(point.value))}" r="3"/>`;
      const value =
        readable || told.has(index)
          ? `<text class="value" text-anchor="middle" x="${at(x(index))}" y="${at(y(point.value) - 9)}">${escaped(values[index] ?? '')}</text>`
          : '';
      return `${dot}${value}\n`;
    })
    .join('');
  const under = axis(ticks, x);
  const line = `<polyline points="${points}"/>\n`;
  return { ...under, body: ground() + line + dots + under.body };
}
