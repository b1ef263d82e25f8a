/**
 * Puts words on the clipboard, plain and, where given, as markup. By the event that a copy makes: it works from a disk and over plain http,
 * where there is no other way, and only in answer to a reader's click.
 * @throws Error when the browser does not allow it
 */
export function copyWords({ text, html }: { text: string; html?: string }): void {
  let copied = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  if (!copied) throw new Error('The browser did not copy.');
}
