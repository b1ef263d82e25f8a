import { carryingAddress } from './carried-settings.ts';

/** The home page: a body that was chosen from the suggestions opens at once; anything else is looked for in the list of bodies. */

const form = document.querySelector<HTMLFormElement>('.door-form');
const field = form?.querySelector('input');

/** The page of the body whose name stands in the field. */
function chosen(): string | undefined {
  const name = field?.value.trim();
  const options = [...(form?.querySelectorAll('option') ?? [])];
  return options.find((option) => option.value === name)?.dataset['to'];
}

function open(event: Event): void {
  const target = chosen();
  if (target === undefined) return;
  event.preventDefault();
  location.href = carryingAddress(target);
}

form?.addEventListener('submit', open);
// Browsers tell a choice from typing: only the latter inserts text.
field?.addEventListener('input', (event) => {
  const { inputType } = event as InputEvent;
  if (inputType === undefined || inputType === 'insertReplacementText') open(event);
});
