import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HOST_HEADERS } from '../scripts/vite/host-headers';

const DEPLOY = join(import.meta.dirname, '../deploy');
const read = (name: string) => readFileSync(join(DEPLOY, name), 'utf8');

it('sends every header from Netlify and Cloudflare', () => {
  const sent = [...read('_headers').matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(Object.fromEntries(sent)).toEqual(HOST_HEADERS);
});

it('has no host keep an answer for long by its path alone: a file that is not there has the same path', () => {
  for (const name of ['_headers', 'netlify.toml']) expect(read(name)).not.toMatch(/max-age=[1-9]|immutable/);
  const lasting = read('nginx.conf').match(/add_header Cache-Control "[^"]*immutable.*/g);
  expect(lasting).toEqual(['add_header Cache-Control "public, max-age=31536000, immutable";']); // not "always"
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
