declare namespace App {
  interface Locals {
    page: import('./page.ts').Page;
    /** On pages of the guide: the plans that its links and examples speak of. */
    plans?: readonly import('./model/plan.ts').Plan[];
  }
}
