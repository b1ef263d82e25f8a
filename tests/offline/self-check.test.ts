import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { assets } from '../../src/assets.ts';

/** The self-check runs on kernels where nothing else of the site does. */
const built = await assets();
const source = new TextDecoder().decode(built.selfCheck.body);

test('the script is ECMAScript 5', () => {
  expect(() => parse(source, { ecmaVersion: 5 })).not.toThrow();
  // The same parser refuses the script that all other pages have.
  expect(() => parse(new TextDecoder().decode(built.reading.body), { ecmaVersion: 5 })).toThrow(SyntaxError);
});

interface Kernel {
  userAgent: string;
  protocol: string;
  /** Properties of `window` that the kernel has beside the oldest ones. */
  has?: Record<string, unknown>;
  searchLoads?: boolean;
}

/** Runs the script in a kernel that has nothing but what is named, and returns the classes and words it set. */
function run({ userAgent, protocol, has = {}, searchLoads = false }: Kernel): { classes: Record<string, string>; words: Record<string, string> } {
  const elements: Record<string, { className: string; text: string; firstChild: null; appendChild: (node: { text: string }) => void }> = {};
  const element = (id: string) => {
    elements[id] ??= {
      className: '',
      text: '',
      firstChild: null,
      appendChild(node) {
        this.text += node.text;
      },
    };
    return elements[id];
  };
  const window: Record<string, unknown> = {
    navigator: { userAgent },
    location: { protocol },
    setTimeout: () => 0,
    print: () => {},
    document: {
      getElementById: (id: string) => (id === 'self-check-none' ? null : element(id)),
      createTextNode: (text: string) => ({ text }),
      createElement: () => ({}),
      queryCommandSupported: (name: string) => name === 'copy',
      body: { getAttribute: () => 'index.js search.js' },
      getElementsByTagName: () => [
        {
          appendChild(script: { onload: () => void; onerror: () => void }) {
            if (searchLoads) {
              window['fazhiSearch'] = {};
              script.onload();
            } else script.onerror();
          },
        },
      ],
    },
    ...has,
  };
  window['window'] = window;
  runInContext(source, createContext(window));
  return {
    classes: Object.fromEntries(Object.entries(elements).map(([id, { className }]) => [id, className])),
    words: Object.fromEntries(Object.entries(elements).map(([id, { text }]) => [id, text])),
  };
}

const store = () => {
  const kept = new Map<string, string>();
  return {
    setItem: (key: string, value: string) => kept.set(key, value),
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
  };
};
const MODERN = {
  customElements: { get: (name: string) => (name === 'display-settings' ? class {} : undefined) },
  CSS: { supports: () => true },
  localStorage: store(),
  sessionStorage: store(),
};

describe('what it says', () => {
  test('of Internet Explorer: the kernel by name, switch to the fast mode, nothing claimed to work that does not', () => {
    const { classes, words } = run({ userAgent: 'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko', protocol: 'file:' });
    expect(words['kernel']).toBe('Internet Explorer 11.0');
    expect(classes).toMatchObject({
      opened: 'is-file',
      'test-modern': 'is-no',
      'test-style': 'is-no',
      'test-storage': 'is-no',
      'test-search': 'is-no',
      'test-print': 'is-yes',
    });
    expect(classes['advice-ie']).toBe('advice shown');
    expect(classes['advice-good'] ?? '').toBe('');
    expect(classes['advice-old'] ?? '').toBe('');
  });

  test('of an old Chromium: update', () => {
    const { classes, words } = run({ userAgent: 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/49.0.2623.75 Safari/537.36', protocol: 'http:' });
    expect(words['kernel']).toBe('Chromium 49');
    expect(classes).toMatchObject({ opened: 'is-http', 'advice-old': 'advice shown' });
  });

  test('of a current one: nothing to do', () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const { classes, words } = run({ userAgent: agent, protocol: 'https:', has: MODERN, searchLoads: true });
    expect(words).toMatchObject({ kernel: 'Firefox 140', browser: agent });
    expect(classes).toMatchObject({
      opened: 'is-https',
      'test-modern': 'is-yes',
      'test-search': 'is-yes',
      'test-storage': 'is-yes',
      'advice-good': 'advice shown',
    });
  });

  test('where the search index does not load, or storage is forbidden', () => {
    const forbidden = {
      setItem: () => {
        throw new Error('denied');
      },
    };
    const { classes } = run({ userAgent: 'Chrome/80.0', protocol: 'file:', has: { ...MODERN, localStorage: forbidden } });
    expect(classes).toMatchObject({ 'test-search': 'is-no', 'test-storage': 'is-no', 'advice-storage': 'advice shown', 'advice-other': 'advice shown' });
    expect(classes['advice-good'] ?? '').toBe('');
  });

  test('of a browser whose name says nothing', () => {
    expect(run({ userAgent: 'x', protocol: 'file:' }).words['kernel'] ?? '').toBe('');
  });
});
