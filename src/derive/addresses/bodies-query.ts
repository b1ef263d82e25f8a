import { withoutHidden } from '../../text/hidden-characters.ts';
import { DOING_ROLES, isOneOf, type LedgerRow } from './ledger-query.ts';
import { SITE_PARAMETERS } from './site-parameters.ts';

/** The page of bodies: which of them a reader has put together, how the address says it, and which tasks are theirs. Reads no document. */

export interface BodiesQuery {
  /** Ids of the bodies put together, in the order in which they were chosen. */
  chosen: string[];
  /** What stands in the field, where the address brings it along. */
  name: string;
}

const LONGEST_ADDRESS = 4000;
const LONGEST_NAME = 40;

/** `?org=state-council,government`; '' where nothing is chosen. The words in the field are not kept. */
export function formatBodies(chosen: readonly string[]): string {
  return chosen.length === 0 ? '' : `?org=${chosen.map(encodeURIComponent).join(',')}`;
}

/**
 * Reads what an address asks for. Anything that is not understood makes the whole of it void.
 * @param known ids of the bodies that there are
 * @returns null when it was not understood
 */
export function parseBodies(search: string, known: ReadonlySet<string>): BodiesQuery | null {
  if (search.length > LONGEST_ADDRESS) return null;
  const query: BodiesQuery = { chosen: [], name: '' };
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (SITE_PARAMETERS.includes(name)) continue;
    if (seen.has(name) || !isOneOf(['org', 'q'], name)) return null;
    seen.add(name);
    if (name === 'org') {
      query.chosen = [...new Set(value.split(','))];
      if (query.chosen.some((id) => !known.has(id))) return null;
    } else {
      if (/[\ufffd\p{Cc}]/u.test(value)) return null;
      query.name = withoutHidden(value).slice(0, LONGEST_NAME).trim();
    }
  }
  return query;
}

/** Tasks of some bodies in one role. */
export interface RoleTasks {
  role: string;
  rows: LedgerRow[];
}

/** The tasks in which any of some bodies has a role, each once, under the first of its roles; those that state a time come first. */
export function tasksOfBodies(rows: readonly LedgerRow[], chosen: readonly string[], roles: readonly string[]): RoleTasks[] {
  const rolesIn = ({ actors }: LedgerRow): string[] => actors.filter(([body]) => chosen.includes(body)).map(([, role]) => role);
  const byRole = new Map<string, LedgerRow[]>(roles.map((role) => [role, []]));
  for (const row of rows) {
    const own = rolesIn(row);
    const role = roles.find((item) => own.includes(item));
    if (role !== undefined) byRole.get(role)?.push(row);
  }
  const dated = ({ times }: LedgerRow): boolean => times.length > 0;
  return [...byRole]
    .map(([role, list]) => ({ role, rows: [...list.filter(dated), ...list.filter((row) => !dated(row))] }))
    .filter((group) => group.rows.length > 0);
}

/** What is reported to whom: a task with those who receive a report or filing, and those who have another role in it. */
export interface Reported {
  code: string;
  from: string[];
  to: string[];
}

/** The reports and filings among some tasks. */
export function reportsAmong(rows: readonly LedgerRow[]): Reported[] {
  return rows
    .map(({ code, actors }) => ({
      code,
      from: actors.filter(([, role]) => REPORTING.includes(role)).map(([body]) => body),
      to: actors.filter(([, role]) => role === 'addressee').map(([body]) => body),
    }))
    .filter(({ to }) => to.length > 0);
}
const REPORTING: readonly string[] = [...DOING_ROLES, 'supporting', 'sender'];
