/** Keeps what a view shows in the page's address, and in the links to its other languages and its slides. */
export class ViewAddress {
  private readonly search: () => string;
  private readonly languages = [...document.querySelectorAll<HTMLAnchorElement>('.bar a[hreflang], .to-projection')];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param search what the view shows, as the part of an address from `?` on; empty for the whole */
  constructor(search: () => string) {
    this.search = search;
    window.addEventListener('pagehide', () => this.keep());
  }

  /** The address is written after the view is painted: browsers take their time over it. */
  keepLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), 120);
  }

  private keep(): void {
    const search = this.search();
    try {
      history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
    } catch {
      // Too many changes in a short time, or an address that may not change: the view holds without it.
    }
    for (const link of this.languages) link.search = search;
  }
}
