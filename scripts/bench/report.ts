import { FIRST_VIEW_BUDGET, PANEL_BUDGET, type PageBytes } from './built-bytes';

/** What is measured, in the order of the report. Measurements are in milliseconds or bytes. */
const MEASURES = {
  list: 'list readable, ms',
  drawing: 'names of the subjects on the screen, ms',
  idle: 'map drawn, ms',
  blocking: 'main thread blocked, ms',
  slowList: 'list readable by a slow line, ms',
  slowDrawing: 'names by a slow line, ms',
  slowIdle: 'map drawn by a slow line, ms',
  bytes: 'sent until then, KB',
  html: '– html, KB',
  own: '– own, KB',
  maplibre: '– maplibre, KB',
  worker: '– worker, KB',
  css: '– css, KB',
  fonts: '– fonts, KB',
  data: '– data, KB',
  other: '– other, KB',
  click: 'click to popup, ms',
  checkbox: 'checkbox to changed pixels, ms',
  heapIdle: 'memory with the map drawn, MB',
  heapAfterOne: 'memory after one selection, MB',
  heapAfterMany: 'memory after 200, MB',
  heapAfterTwice: 'memory after 400, MB',
  reading: '1 MB of own article, ms',
  longestGap: 'longest gap between frames meanwhile, ms',
};
type Measure = keyof typeof MEASURES;
/** What a page measured: "floor idle". */
type Figure = `${string} ${Measure}`;

/** One round of measurements; what a page does not have is left out. */
export type Measurements = Partial<Record<Measure, number>>;

/** All rounds of each page, by its name. */
export type Results = Record<string, Measurements[]>;

/** A target, and how the measurements compare with it. */
export interface Outcome {
  words: string;
  measured: string;
  /** Null where it was not measured. */
  met: boolean | null;
}

/** The medians, with quartiles where they differ, as a table in Markdown. */
export function resultsTable(results: Results): string {
  const pages = Object.keys(results);
  const rows = (Object.keys(MEASURES) as Measure[]).map((measure) =>
    [MEASURES[measure], ...pages.map((page) => cell(measure, results[page]!))].join(' | '),
  );
  const lines = [
    `median (quartiles) | ${pages.join(' | ')}`,
    `---${' | ---:'.repeat(pages.length)}`,
  ];
  return [...lines, ...rows].map((line) => `| ${line} |`).join('\n');
}

function cell(measure: Measure, rounds: Measurements[]): string {
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => {
    const value = quantile(rounds, measure, share);
    if (value === undefined) return '';
    if (MEASURES[measure].endsWith('KB')) return (value / 1024).toFixed(1);
    return MEASURES[measure].endsWith('MB') ? (value / 2 ** 20).toFixed(2) : value.toFixed(0);
  });
  return low === high ? median! : `${median} (${low}–${high})`;
}

/** Interpolates between the two nearest measurements. */
function quantile(rounds: Measurements[], measure: Measure, share: number): number | undefined {
  const sorted = rounds.flatMap((round) => round[measure] ?? []).toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (at - Math.floor(at));
}

/** Every target with what was measured of it. */
export function outcomes(results: Results, own: PageBytes): Outcome[] {
  const medianOf = (of: Figure) => {
    const [page, measure] = of.split(' ') as [string, Measure];
    return quantile(results[page] ?? [], measure, 0.5);
  };
  const ratio = (words: string, over: Figure, under: Figure, most: number) => {
    const [a, b] = [medianOf(over), medianOf(under)];
    const value = a === undefined || b === undefined ? null : a / b;
    return {
      words: `${words} ≤ ${most}`,
      measured: value?.toFixed(2) ?? 'not measured',
      met: value === null ? null : value <= most,
    };
  };
  const within = (words: string, of: Figure, most: number, unit: 'ms' | 'KB') => {
    const value = medianOf(of);
    const per = unit === 'KB' ? 1024 : 1;
    return {
      words: `${words} ≤ ${most / per} ${unit}`,
      measured: value === undefined ? 'not measured' : `${(value / per).toFixed(1)} ${unit}`,
      met: value === undefined ? null : value <= most,
    };
  };
  const budget = (words: string, bytes: number, most: number) => ({
    words: `${words} ≤ ${most / 1024} KB gzip`,
    measured: `${(bytes / 1024).toFixed(1)} KB`,
    met: bytes <= most,
  });
  return [
    ratio('list readable ÷ floor’s map drawn', 'ours list', 'floor idle', 0.5),
    ratio('names on the screen ÷ floor’s map drawn', 'ours drawing', 'floor idle', 0.25),
    within('the same by the slow line', 'ours slowDrawing', 2500, 'ms'),
    ratio('our map drawn ÷ floor’s map drawn', 'ours idle', 'floor idle', 0.95),
    ratio('the same by a slow line', 'ours slowIdle', 'floor slowIdle', 0.85),
    ratio('sent until then ÷ by the floor', 'ours bytes', 'floor bytes', 0.95),
    within('of it data', 'ours data', 60 * 1024, 'KB'),
    budget('the opening drawing', own.drawing, 18 * 1024),
    ratio('main thread blocked ÷ floor’s', 'ours blocking', 'floor blocking', 1),
    budget('own JavaScript before the map', own.panel, PANEL_BUDGET),
    budget('own JavaScript of the first view', own.panel + own.map, FIRST_VIEW_BUDGET),
    ratio(
      'memory after 200 selections ÷ after one',
      'ours heapAfterMany',
      'ours heapAfterOne',
      1.05,
    ),
    ratio(
      'memory after 400 selections ÷ after 200',
      'ours heapAfterTwice',
      'ours heapAfterMany',
      1.05,
    ),
    ratio('large corpus: bytes ÷ ours', 'large bytes', 'ours bytes', 1.3),
    ratio('large corpus: map drawn ÷ ours', 'large idle', 'ours idle', 1.3),
    ratio('large corpus: click ÷ ours', 'large click', 'ours click', 1.3),
  ];
}

/** The targets as a table in Markdown. */
export function targetsTable(outcomes: Outcome[]): string {
  const words = (met: boolean | null) => (met === null ? '' : met ? 'met' : 'not met');
  return [
    '| target | measured | |',
    '| --- | ---: | --- |',
    ...outcomes.map((one) => `| ${one.words} | ${one.measured} | ${words(one.met)} |`),
  ].join('\n');
}
