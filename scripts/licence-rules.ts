import { z } from 'zod';

/** Permissive: what ships may be used by anyone, with the notices in the packages. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'ISC',
  'Zlib',
  'CC0-1.0',
  'OFL-1.1', // a font
  'Unlicense',
]);

/** Of tools that only build and test: the MPL asks something of those alone who ship its files. */
const ALLOWED_IN_TOOLS: ReadonlySet<string> = new Set(['MPL-2.0']);

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), link: z.boolean().optional() }),
  ),
});

interface LockedPackage {
  /** Where it lies: `node_modules/zod`. */
  readonly path: string;
  readonly licence: string | null;
  /** Only built or tested with. */
  readonly tool: boolean;
}

function packagesOf(lock: unknown): readonly LockedPackage[] {
  return Object.entries(lockSchema.parse(lock).packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { license, dev }]) => ({ path, licence: license ?? null, tool: dev === true }));
}

/** How many packages of a package-lock.json have each licence, the most frequent first. */
export function licencesOf(lock: unknown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { licence } of packagesOf(lock)) {
    const name = licence ?? 'none named';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

/** A sentence for each package of a package-lock.json whose licence is not allowed. */
export function licenceTrouble(lock: unknown): readonly string[] {
  return packagesOf(lock)
    .filter(({ licence, tool }) => licence === null || !isAllowed(licence, tool))
    .map(({ path, licence }) => `${path} is under ${licence ?? 'no named licence'}, which is not allowed.`);
}

/** An SPDX expression without nesting, which is all that packages use: a choice of lists. */
function isAllowed(expression: string, tool: boolean): boolean {
  const known = (name: string) => ALLOWED.has(name) || (tool && ALLOWED_IN_TOOLS.has(name));
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((list) => list.split(' AND ').every(known));
}
