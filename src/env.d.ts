declare namespace App {
  interface Locals {
    page: import('./page.ts').Page;
  }
}
