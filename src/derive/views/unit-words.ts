import { expressionOf, type Locale } from '../../i18n/index.ts';
import { type Target, unitOf } from '../../model/dataset-schema.ts';
import { said } from '../../page.ts';

/** The unit of a number as it stands behind it: `次`, ` time`, `%`. */
export function unitBehind(target: Target, locale: Locale): string {
  return target.unit === 'percent' ? '%' : `${expressionOf(locale).space}${said(unitOf(target), locale)}`;
}

/** The unit of a number, in the plural that English makes where more than one is meant. */
export function unitWords(target: Target, locale: Locale): string {
  if (target.unit === 'percent') return '%';
  const many = typeof target.value !== 'number' || target.value !== 1;
  const unit = said(unitOf(target), locale);
  if (!many || unit !== target.unit) return unit;
  return unit === 'person' ? 'persons' : `${unit}s`;
}
