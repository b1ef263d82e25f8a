/**
 * Says what this browser can do. Bundled as ECMAScript 5, so that it runs where nothing else of the site does. The bundler lowers
 * arrow functions and templates and refuses let, const, classes and destructuring, hence `var`. All words stand in the page.
 */
(() => {
  var win = window as unknown as Record<string, unknown>;
  var doc = document as Document & Record<string, unknown>;

  function put(id: string, state: string) {
    var element = document.getElementById(id);
    if (element) element.className = `is-${state}`;
  }
  function result(name: string, works: boolean) {
    put(`test-${name}`, works ? 'yes' : 'no');
    return works;
  }
  function advise(name: string) {
    var element = document.getElementById(`advice-${name}`);
    if (element) element.className = 'advice shown';
  }
  /** Whether something works; what throws does not. */
  function tried(attempt: () => unknown) {
    try {
      return Boolean(attempt());
    } catch (_error) {
      return false;
    }
  }
  function keeps(store: Storage) {
    store.setItem('fazhi-self-check', 'x');
    var kept = store.getItem('fazhi-self-check') === 'x';
    store.removeItem('fazhi-self-check');
    return kept;
  }
  function say(id: string, text: string) {
    var element = document.getElementById(id);
    if (!element) return;
    while (element.firstChild) element.removeChild(element.firstChild);
    element.appendChild(document.createTextNode(text));
  }

  var agent = navigator.userAgent;
  var isIe = /MSIE |Trident\//.test(agent);
  var kernel = isIe
    ? /(?:MSIE |rv:)([\d.]+)/.exec(agent)
    : /(?:Chrome|Chromium)\/(\d+)/.exec(agent) || /Firefox\/(\d+)/.exec(agent) || /Version\/(\d+)[\d.]* .*Safari/.exec(agent);
  if (kernel) say('kernel', (isIe ? 'Internet Explorer ' : /Chrom/.test(agent) ? 'Chromium ' : /Firefox/.test(agent) ? 'Firefox ' : 'Safari ') + kernel[1]);
  say('browser', agent);
  put('opened', location.protocol === 'file:' ? 'file' : location.protocol === 'https:' ? 'https' : 'http');

  function check() {
    // The script of every page defines this element: where it does not run, no newer script does.
    var elements = win['customElements'] as CustomElementRegistry | undefined;
    var modern = result(
      'modern',
      tried(() => elements?.get('display-settings')),
    );
    var css = win['CSS'] as typeof CSS | undefined;
    var style = result(
      'style',
      tried(() => css?.supports('color', 'var(--x)') && css.supports('display', 'grid')),
    );
    var stores = result(
      'storage',
      tried(() => [window.localStorage, window.sessionStorage].every(keeps)),
    );
    var dates = result(
      'dates',
      tried(() => new Date('2001-03-01').getTime() === Date.UTC(2001, 2, 1) && 'é'.normalize('NFD').length === 2),
    );
    var copies = result(
      'copy',
      tried(() => (navigator as { clipboard?: unknown }).clipboard || (doc['queryCommandSupported'] as (name: string) => boolean).call(document, 'copy')),
    );
    var prints = result('print', typeof window.print === 'function');
    var full = result('fullscreen', Boolean(doc['fullscreenEnabled'] || doc['webkitFullscreenEnabled'] || doc['msFullscreenEnabled']));
    var folder = result(
      'folder',
      tried(() => 'webkitdirectory' in document.createElement('input') && 'arrayBuffer' in (win['Blob'] as typeof Blob).prototype),
    );
    search((found) => {
      var searches = result('search', modern && found);
      if (isIe) advise('ie');
      else if (!modern || !style) advise('old');
      else if (searches && dates) advise('good');
      if (!stores) advise('storage');
      if (!copies || !prints || !full || !folder || (modern && !(searches && dates))) advise('other');
    });
  }

  /** Fetches the search index, and says whether it is there afterwards. */
  function search(told: (found: boolean) => void) {
    var files = (document.body.getAttribute('data-find') || '').split(' ');
    var script = document.createElement('script');
    var ended = false;
    function end() {
      if (ended) return;
      ended = true;
      told(Boolean(win['fazhiSearch']));
    }
    script.onload = end;
    script.onerror = end;
    window.setTimeout(end, 8000);
    script.src = files[0] || '';
    document.getElementsByTagName('head')[0]?.appendChild(script);
  }

  var none = document.getElementById('self-check-none');
  if (none?.parentNode) none.parentNode.removeChild(none);
  check();
})();
