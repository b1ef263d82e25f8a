import type ExcelJS from 'exceljs';
import { expressionOf, type Locale } from '../i18n/index.ts';

/** Fonts of a workbook by what is set in them, by name: programs differ in what they take where none is named. */
export function sheetFonts(locale: Locale): Readonly<Record<'title' | 'head' | 'text', string>> {
  const { fonts, word } = expressionOf(locale);
  const { title, part, plain, latin } = fonts.word;
  return word.eastAsian ? { title, head: part, text: plain } : { title: latin, head: latin, text: latin };
}

/** A font by its name; what a program takes where that is missing is a font with serifs too. */
export function fontOf(name: string, size: number, locale: Locale): Partial<ExcelJS.Font> {
  return { name, size, family: ROMAN, ...(expressionOf(locale).word.eastAsian ? { charset: GB2312 } : {}) };
}
/** As the format numbers families of fonts and sets of characters. */
const ROMAN = 1;
const GB2312 = 134;
