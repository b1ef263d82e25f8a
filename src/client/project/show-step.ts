import { type Steps, shownAt } from './steps.ts';

/** Reveals and lights what a step of a slide shows; everything when `steps` is null. */
export function showStep(slide: HTMLElement, steps: Steps | null, step: number): void {
  const shown = steps === null ? null : shownAt(steps, step);
  slide.querySelectorAll('.sentence').forEach((sentence, index) => {
    sentence.classList.toggle('later', shown !== null && steps?.sentences !== 0 && index >= shown.sentences);
  });
  slide.querySelectorAll('.reveal > li').forEach((item, index) => {
    item.classList.toggle('later', shown !== null && index >= shown.items);
  });
  slide.querySelectorAll('.slide-picture').forEach((sheet, index) => {
    sheet.classList.toggle('away', shown !== null && index + 1 !== shown.sheet);
  });
  const light = steps?.light ?? null;
  for (const words of slide.querySelectorAll<HTMLElement>('.plan-words')) words.classList.toggle('dim', light !== null && (shown?.lit ?? 0) > 0);
  for (const span of slide.querySelectorAll<HTMLElement>('.plan-words span'))
    span.classList.toggle('lit', light !== null && Number(span.dataset[light]) === shown?.lit);
}
