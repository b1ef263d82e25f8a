import { xlsxOf } from './office/xlsx.ts';

/** Writes a sheet as XLSX. Fetched only when a reader asks for a file. */
(self as unknown as { fazhiXlsx: typeof xlsxOf }).fazhiXlsx = xlsxOf;
