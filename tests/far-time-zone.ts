/**
 * Unit tests run far from Greenwich: whoever writes a day of UTC beside a local one is found on machines whose clock is UTC, too.
 * All threads share the zone of their process, so it is set before they start.
 */
export function setup(): () => void {
  const before = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  return () => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  };
}
