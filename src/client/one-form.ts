import { fold } from '../search/fold.ts';

/**
 * What puts words into the form in which they are compared: folded as in the site's search, in Simplified characters.
 * @param forms Traditional characters of the page's words, each before its Simplified one; '' where there are none
 */
export function oneForm(forms: string): (text: string) => string {
  const simplified = new Map<string, string>();
  for (let index = 0; index + 1 < forms.length; index += 2) simplified.set(forms[index] as string, forms[index + 1] as string);
  return (text) => fold(text).replace(/[\u3400-\u9fff]/g, (character) => simplified.get(character) ?? character);
}
