import { z } from 'zod';

const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      range: z.string(),
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
    }),
  ),
});

/**
 * A line for each package that `npm audit --json` knows a weakness of. Null where it asked nobody: without a network, or at a
 * registry that answers no such questions.
 */
export function knownWeaknesses(audit: unknown): readonly string[] | null {
  const read = auditSchema.safeParse(audit);
  if (!read.success) return null;
  return Object.entries(read.data.vulnerabilities).map(([name, { severity, range, via }]) => {
    const reasons = via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url}`));
    return `${name} ${range}, ${severity}: ${reasons.join('; ')}`;
  });
}
