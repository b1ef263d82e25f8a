/** What the session builder says. */
export type SessionPhrases = Readonly<
  Record<
    | 'untitled'
    | 'minutesOf'
    | 'minutes'
    | 'total'
    | 'up'
    | 'down'
    | 'remove'
    | 'ofItem'
    | 'copied'
    | 'copyByHand'
    | 'added'
    | 'full'
    | 'back'
    | 'fromLink'
    | 'badLink'
    | 'badAdd'
    | 'badFile'
    | 'otherFile'
    | 'unknownItems'
    | 'opened'
    | 'restored'
    | 'cleared'
    | 'damaged'
    | 'damagedFile'
    | 'blocked',
    string
  >
>;
