import { gunzipSync, unzipSync } from 'fflate';

/** What unpacks the archive of the offline edition, and compressed copies. Fetched only when a reader picks a copy. */
export interface Unpacking {
  unzip: typeof unzipSync;
  gunzip: typeof gunzipSync;
}

(self as unknown as { fazhiUnpack: Unpacking }).fazhiUnpack = { unzip: unzipSync, gunzip: gunzipSync };
