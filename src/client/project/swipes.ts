/** From how many pixels a move of a finger turns the page. */
const FAR = 60;

/** Turns pages by a finger moved sideways; up and down it scrolls as ever. */
export class Swipes {
  private x = 0;
  private y = 0;

  constructor(area: HTMLElement, turn: (forward: boolean) => void) {
    area.addEventListener(
      'touchstart',
      ({ touches }) => {
        this.x = touches[0]?.clientX ?? 0;
        this.y = touches[0]?.clientY ?? 0;
      },
      { passive: true },
    );
    area.addEventListener(
      'touchend',
      ({ changedTouches }) => {
        const x = (changedTouches[0]?.clientX ?? this.x) - this.x;
        const y = (changedTouches[0]?.clientY ?? this.y) - this.y;
        if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0);
      },
      { passive: true },
    );
  }
}
