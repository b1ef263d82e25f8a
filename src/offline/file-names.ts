/** Names that Windows keeps for devices, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Characters that Windows forbids in names. */
const FORBIDDEN = /["*:<>?\\|\p{Cc}]/u;
/** A path in the archive, its top folder included, is shorter than this: Windows allows 260 characters with the folders above. */
export const LONGEST_PATH = 150;

/**
 * What keeps files from being unpacked on Windows, one plain message each.
 * @param paths of the files inside the top folder
 * @param top name of that folder
 */
export function fileNameProblems(paths: readonly string[], top: string): string[] {
  const messages: string[] = [];
  const owners = new Map<string, string>();
  for (const path of [...paths].sort()) {
    const whole = `${top}/${path}`;
    for (const name of whole.split('/')) {
      if (name === '') messages.push(`${path}: has an empty name in it.`);
      if (FORBIDDEN.test(name)) messages.push(`${path}: "${name}" has a character that Windows forbids in names (" * : < > ? \\ | or a control character).`);
      if (RESERVED.test(name)) messages.push(`${path}: "${name}" is a name that Windows keeps for a device.`);
      if (/[. ]$/.test(name)) messages.push(`${path}: "${name}" ends in a point or a blank, which Windows drops.`);
    }
    if (whole.length >= LONGEST_PATH)
      messages.push(`${path}: is ${whole.length} characters long with its top folder; Windows needs fewer than ${LONGEST_PATH}.`);
    const folded = path.normalize('NFC').toLowerCase();
    const other = owners.get(folded);
    if (other !== undefined) messages.push(`${path}: differs from ${other} in capitals only; on Windows one would replace the other.`);
    owners.set(folded, path);
  }
  return messages;
}
