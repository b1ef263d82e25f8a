import type { VerifyWords } from '../../offline/copy-data.ts';

/** Words of the offline edition, of the page that verifies a copy, and of the browser's self-check. */
export interface OfflineWords {
  /** Links in the foot of every page, and the check of one page. */
  foot: Record<'verify' | 'selfCheck' | 'checkPage' | 'source', string>;
  /** The offline edition on the downloads page. */
  edition: Record<'title' | 'here' | 'about' | 'size' | 'sums' | 'list' | 'megabytes' | 'how' | 'toHelp' | 'toVerify', string>;
  /** The read-me at the top of the archive; one part in each language. */
  readMe: Record<
    | 'title'
    | 'lead'
    | 'start'
    | 'openTitle'
    | 'whatTitle'
    | 'what'
    | 'statusTitle'
    | 'verifyTitle'
    | 'verify'
    | 'toVerify'
    | 'triedTitle'
    | 'tried'
    | 'notTried',
    string
  > & { open: string[] };
  verify: Record<
    | 'title'
    | 'lead'
    | 'whatTitle'
    | 'overHttp'
    | 'overHttpNote'
    | 'readAll'
    | 'fromDisk'
    | 'fromDiskNote'
    | 'folder'
    | 'archive'
    | 'drop'
    | 'commandTitle'
    | 'commandLead'
    | 'noScript'
    | 'trustTitle'
    | 'trust',
    string
  > & {
    what: string[];
    commands: Record<'linux' | 'mac' | 'windows' | 'project', { command: string; about: string }>;
    /** What the script says; given to it with the page. */
    client: VerifyWords;
  };
  selfCheck: Record<
    | 'title'
    | 'lead'
    | 'browser'
    | 'kernel'
    | 'kernelUnknown'
    | 'opened'
    | 'openedFile'
    | 'openedHttp'
    | 'openedHttps'
    | 'caption'
    | 'feature'
    | 'result'
    | 'meaning'
    | 'yes'
    | 'no'
    | 'unknown'
    | 'noScript'
    | 'doTitle'
    | 'adviceGood'
    | 'adviceIe'
    | 'adviceOld'
    | 'adviceStorage'
    | 'adviceOther'
    | 'helpTitle',
    string
  > & {
    tests: Record<SelfTest, { name: string; without: string }>;
    /** `{fast}`, `{quick}`, `{compatible}`: names of menus, which are Chinese in every language. */
    help: Record<'dual360' | 'dualOther' | 'edge' | 'ie' | 'domestic', { browser: string; what: string }>;
  };
}

/** What the self-check tries. */
export type SelfTest = 'modern' | 'style' | 'search' | 'storage' | 'dates' | 'copy' | 'print' | 'fullscreen' | 'folder';
