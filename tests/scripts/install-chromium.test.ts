import { expect, it } from 'vitest';
import { waysToInstall } from '../../scripts/install-chromium';

it("tries Playwright's browser first, then the Debian package as root", () => {
  const [first, second, ...more] = waysToInstall({ isRoot: true, hasAptGet: true });
  expect(first?.commands.flat()).toContain('playwright');
  expect(second?.commands.map(([program]) => program)).toEqual(['apt-get', 'apt-get']);
  expect(more).toEqual([]);
});

it.each([
  { isRoot: false, hasAptGet: true },
  { isRoot: true, hasAptGet: false },
])('leaves the system alone with %j', (host) => {
  const programs = waysToInstall(host).flatMap((way) => way.commands.map(([program]) => program));
  expect(programs).toEqual(['npx']);
});
