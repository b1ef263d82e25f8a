/** Parallel pages: a sentence or a term that is pointed at lights up with its counterpart in the other language. */

class ParallelText extends HTMLElement {
  private lit: Element[] = [];
  /** What a tap or click chose; it stays lit when nothing is pointed at. */
  private chosen: Element | null = null;

  connectedCallback(): void {
    this.addEventListener('mouseover', (event) => this.light(event.target as Element));
    this.addEventListener('mouseleave', () => this.light(this.chosen));
    this.addEventListener('focusin', (event) => this.light(event.target as Element));
    this.addEventListener('focusout', () => this.light(this.chosen));
    this.addEventListener('click', (event) => this.choose(event.target as Element));
    // Caret browsing and selecting with the keyboard point at words too, and make no stop of the sentences.
    document.addEventListener('selectionchange', () => {
      const node = getSelection()?.focusNode ?? null;
      if (node !== null && this.contains(node)) this.choose(node.parentElement);
    });
  }

  private choose(element: Element | null): void {
    this.chosen = element;
    this.light(element);
  }

  private light(element: Element | null): void {
    for (const old of this.lit) old.classList.remove('lit');
    this.lit = [];
    const row = element?.closest('.row');
    if (element === null || row === null || row === undefined) return;
    for (const name of ['data-s', 'data-t']) {
      const number = element.closest(`[${name}]`)?.getAttribute(name);
      if (number) this.lit.push(...row.querySelectorAll(`[${name}="${number}"]`));
    }
    for (const own of this.lit) own.classList.add('lit');
  }
}
customElements.define('parallel-text', ParallelText);
