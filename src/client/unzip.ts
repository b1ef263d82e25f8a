import { unzipSync } from 'fflate';

/** Unpacks the archive of the offline edition. Fetched only when a reader picks one. */
(self as unknown as { fazhiUnzip: typeof unzipSync }).fazhiUnzip = unzipSync;
