/**
 * Colours, sizes of type and widths of screens, once for everything that is drawn: style sheets, pictures, books, Word and Excel files.
 * `src/assets.ts` writes them as custom properties where `site.css` imports this file.
 */

/** Paper, ink, one official red. Both themes keep text at 7:1 or more and soft text at 4.5:1 or more. Paper in a printer is white. */
export const COLOURS = {
  light: {
    paper: '#fbfaf6',
    raised: '#f4f1e9',
    ink: '#1d1b18',
    soft: '#5c574d',
    rule: '#e0dacb',
    edge: '#8b8474',
    red: '#96191b',
    time: '#7a4e00',
    task: '#1b565d',
    highlight: '#f6e3a1',
    'on-highlight': '#1d1b18',
    shadow: 'rgba(0, 0, 0, 0.16)',
  },
  dark: {
    paper: '#171614',
    raised: '#211f1c',
    ink: '#ece7dc',
    soft: '#b3ac9d',
    rule: '#38342d',
    edge: '#857d6d',
    red: '#f0958d',
    time: '#e3b667',
    task: '#86c3ca',
    highlight: '#f6e3a1',
    'on-highlight': '#1d1b18',
    shadow: 'rgba(0, 0, 0, 0.16)',
  },
  print: {
    paper: '#ffffff',
    raised: '#f0eee8',
    ink: '#000000',
    soft: '#444444',
    rule: '#bbbbbb',
    edge: '#888888',
    red: '#96191b',
    time: '#7a4e00',
    task: '#1b565d',
    highlight: '#ffffff',
    'on-highlight': '#000000',
    shadow: 'rgba(0, 0, 0, 0)',
  },
} as const;
export type ColourName = keyof (typeof COLOURS)['light'];

/** Opacity of each shade of a picture, from nothing to most. Words stay at 4.5:1 on the strongest; on dark ground it is lighter for their sake. */
export const SHADES = { light: [0, 0.18, 0.34, 0.48, 0.62], dark: [0, 0.12, 0.24, 0.35, 0.46], print: [0, 0.18, 0.34, 0.48, 0.62] } as const;

/** The only sizes of type. In `em`, where a size follows the words around it; the others are for large type (适老化), phones and print set anew. */
export const SIZES = {
  /** Numbers and signs beside words. */
  mark: '0.62em',
  /** The smallest print: a year's days. */
  fine: '12px',
  note: '13px',
  /** All words of ours that accompany the plan's. */
  small: '14px',
  less: '0.9em',
  text: '18px',
  more: '1.12em',
  heading: '1.3em',
  title: '1.65em',
  display: '2.3em',
} as const;
export type SizeName = keyof typeof SIZES;

const MEDIUM = { fine: '14px', note: '15px', small: '16px', text: '20px' } satisfies Partial<Record<SizeName, string>>;
const LARGE = { fine: '18px', note: '18px', small: '18px', text: '22px' } satisfies Partial<Record<SizeName, string>>;
const LARGEST = { fine: '21px', note: '21px', small: '21px', text: '26px' } satisfies Partial<Record<SizeName, string>>;
const PHONE = { text: '17px' } satisfies Partial<Record<SizeName, string>>;
const PRINT = { fine: '8.5pt', note: '9pt', small: '10.5pt', text: '11.5pt', title: '17pt' } satisfies Partial<Record<SizeName, string>>;

/** Widths of screens at which pages change: below the first they are a phone's, from the second there is room for a column beside the text, from the third for two. */
export const WIDTHS = { phone: 760, desk: 1000, wide: 1180 } as const;

/** A colour of paper in the form that Office files want: six digits. */
export function officeColour(name: ColourName, scheme: keyof typeof COLOURS = 'light'): string {
  return COLOURS[scheme][name].slice(1).toUpperCase();
}

/** The tokens as custom properties: `--ink`, `--small`; for each theme, large type, phones and print. */
export function tokensAsCss(): string {
  const list = (values: Readonly<Record<string, string>>): string =>
    Object.entries(values)
      .map(([name, value]) => `--${name}:${value};`)
      .join('');
  const shades = (name: keyof typeof COLOURS): string => SHADES[name].map((opacity, level) => `--shade-${level}:${opacity};`).join('');
  const scheme = (name: keyof typeof COLOURS): string => `${list(COLOURS[name])}${shades(name)}color-scheme:${name === 'dark' ? 'dark' : 'light'};`;
  return [
    `:root{${list(SIZES)}${scheme('light')}}`,
    `@media (prefers-color-scheme: dark){:root:not([data-theme="light"]){${scheme('dark')}}}`,
    `:root[data-theme="dark"]{${scheme('dark')}}`,
    `@media (max-width: ${WIDTHS.phone - 0.02}px){:root{${list(PHONE)}}}`,
    `:root[data-size="medium"]{${list(MEDIUM)}}`,
    // Both sizes of large type, `large` and `largest`.
    `:root[data-size^="large"]{${list(LARGE)}--soft:var(--ink);--edge:var(--ink);}`,
    `:root[data-size="largest"]{${list(LARGEST)}}`,
    // More exact than any theme, so that a dark screen prints as paper.
    `@media print{:root:root:root{${list(PRINT)}${scheme('print')}}}`,
  ].join('\n');
}
