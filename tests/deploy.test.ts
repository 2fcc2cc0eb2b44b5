import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HOST_HEADERS } from '../scripts/vite/host-headers';

const DEPLOY = join(import.meta.dirname, '../deploy');
const read = (name: string) => readFileSync(join(DEPLOY, name), 'utf8');

it('sends every header from Netlify and Cloudflare', () => {
  const [forAll = ''] = read('_headers').split('/assets/*');
  const sent = [...forAll.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(sent)).toEqual(HOST_HEADERS);
});

it('has Netlify and Cloudflare answer a wrong address with a page of its own, not with the app', () => {
  const copied = 'cp deploy/_headers deploy/404.html dist/';
  expect(read('netlify.toml')).toContain(copied);
  expect(read('README.md')).toContain(`npm run build -- --max-file 24 && ${copied}`);
  expect(read('404.html')).toContain('There is nothing at this address');
});

it('sends every header from nginx', () => {
  const sent = [...read('nginx-headers.conf').matchAll(/^add_header ([\w-]+) "(.*)" always;$/gm)];
  expect(Object.fromEntries(sent.map(([, name, value]) => [name, value]))).toEqual(HOST_HEADERS);
});
