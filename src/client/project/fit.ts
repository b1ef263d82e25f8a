/** Sizes of a slide's words, as parts of its size of type: the largest that fits, never smaller than the last. */
const SIZES = [1.5, 1.35, 1.2, 1.1, 1, 0.92, 0.85, 0.78] as const;
/** Smallest size of type, in pixels. */
const SMALLEST = 18;
/** Up to this width charts keep a size that can be read, and scroll sideways. */
const PHONE = 760;
/** Between the parts of a slide that shows a chart. */
const MARGINS = 96;

/** Sets the words of a slide as large as the window has room for, and makes charts no higher than it. What still does not fit scrolls. */
export function fitSlide(slide: HTMLElement): void {
  const body = slide.querySelector<HTMLElement>('.slide-body');
  if (body === null) return;
  slide.style.fontSize = `${baseSize()}px`;
  for (const size of SIZES) {
    body.style.fontSize = `${size}em`;
    if (slide.scrollHeight <= slide.clientHeight) break;
  }
  const around = [...slide.children, ...body.children].filter((part) => part !== body && part.querySelector('.chart') === null);
  const room = slide.clientHeight - around.reduce((sum, part) => sum + (part as HTMLElement).offsetHeight, 0) - MARGINS;
  for (const chart of slide.querySelectorAll<HTMLElement>('.chart')) {
    chart.style.maxWidth = '';
    const { width, height } = chart.getBoundingClientRect();
    if (height > room && window.innerWidth > PHONE) chart.style.maxWidth = `${Math.floor((width * room) / height)}px`;
  }
}

/** Size of type by the window and the reader's settings: it fills screens of 4:3 and of 16:9 alike, and can be read on a phone. */
function baseSize(): number {
  const large = document.documentElement.dataset['size']?.startsWith('large') === true ? 1.15 : 1;
  return Math.max(SMALLEST, Math.min(window.innerWidth * 0.031, window.innerHeight * 0.0415)) * large;
}

/** How much of the window a long slide moves at a time. */
const SCROLL = 0.8;

/**
 * Moves on in a slide that is longer than the window, so that keys and clickers reach all of it.
 * @returns false where it already shows its end (or, backwards, its beginning)
 */
export function scrollOn(slide: HTMLElement, forward: boolean): boolean {
  const { scrollTop, scrollHeight, clientHeight } = slide;
  const left = forward ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (left < SLACK) return false;
  slide.scrollTop = scrollTop + (forward ? 1 : -1) * clientHeight * SCROLL;
  return true;
}

/** Pixels that are lost to rounding. */
const SLACK = 6;
