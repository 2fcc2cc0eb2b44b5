import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findProgram } from '../scripts/engine-programs';
import { HOST_HEADERS } from '../scripts/vite/host-headers';
import { endProgram, freePort, until } from './engines/harness/programs';

const DEPLOY = join(import.meta.dirname, '../deploy');
/** "nobody" of every Unix: the files in `deploy` must not need root. */
const NOBODY = 65_534;

const nginx = findProgram('nginx', ['/usr/sbin/nginx', '/usr/local/sbin/nginx']);

describe('nginx, with the files in deploy', () => {
  if (nginx === null) {
    const reason = 'not run: this machine has no nginx';
    console.warn(`deploy/nginx.conf: ${reason}`);
    it.skip(reason, () => {});
    return;
  }

  it('sends every header without root, keeps what is named by its content, and tells what is missing', async () => {
    const url = await start(nginx);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    for (const [name, value] of Object.entries(HOST_HEADERS))
      expect(page.headers.get(name), name).toBe(value);
    expect(page.headers.get('Cache-Control')).toBe('no-cache');

    const script = await fetch(`${url}assets/index-AbC.js`);
    expect(script.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('Content-Type')).toMatch(/javascript/);
    for (const [name, value] of Object.entries(HOST_HEADERS))
      expect(script.headers.get(name), name).toBe(value);

    const missing = await fetch(`${url}models/nothing.onnx`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
    const early = await fetch(`${url}assets/index-new.js`); // the page of a new version, before its script is there
    expect(early.status).toBe(404);
    expect(early.headers.get('Cache-Control')).toBeNull(); // else the browser would not ask again for a year
    expect(early.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
  });

  it('serves the app from a folder, which is opened without its slash too', async () => {
    const url = await start(nginx);
    const folder = await fetch(`${url}viva`, { redirect: 'manual' });
    expect(folder.status).toBe(301);
    expect(folder.headers.get('Location')).toBe('/viva/');
    expect(folder.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');

    const page = await fetch(`${url}viva/`);
    expect(page.headers.get('Content-Type')).toBe('text/html');
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
    const script = await fetch(`${url}viva/assets/index-AbC.js`);
    expect(script.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    for (const answer of [page, script])
      for (const [name, value] of Object.entries(HOST_HEADERS))
        expect(answer.headers.get(name), name).toBe(value);
  });

  it('says what each file is, and gives parts of weights', async () => {
    const url = await start(nginx);
    const typeOf = async (path: string) => (await fetch(url + path)).headers.get('Content-Type');
    expect(await typeOf('ort/ort.mjs')).toBe('text/javascript');
    expect(await typeOf('ort/ort.wasm')).toBe('application/wasm');
    expect(await typeOf('manifest.webmanifest')).toBe('application/manifest+json');

    const part = await fetch(`${url}models/weights.onnx`, { headers: { Range: 'bytes=2-4' } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('igh');
  });
});

/** Starts nginx on a folder that is laid out like a build, as nobody where the test is root; gives the address. */
async function start(program: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'viva-voce-nginx-'));
  const port = await freePort();
  const files = {
    'html/index.html': '<!doctype html>',
    'html/manifest.webmanifest': '{}',
    'html/assets/index-AbC.js': 'export {}',
    'html/viva/index.html': '<!doctype html>',
    'html/viva/assets/index-AbC.js': 'export {}',
    'html/ort/ort.mjs': 'export {}',
    'html/ort/ort.wasm': '',
    'html/models/weights.onnx': 'weights',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(home, path, '..'), { recursive: true });
    await writeFile(join(home, path), content);
  }
  await chmod(home, 0o777); // nobody writes its process id and temporary files here
  const config = (await readFile(join(DEPLOY, 'nginx.conf'), 'utf8'))
    .replaceAll('/tmp/', `${home}/`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('root /usr/share/nginx/html', `root ${home}/html`);
  await writeFile(join(home, 'nginx.conf'), config);
  await copyFile(join(DEPLOY, 'nginx-headers.conf'), join(home, 'nginx-headers.conf'));

  const isRoot = process.getuid?.() === 0;
  const server = spawn(program, ['-p', home, '-c', join(home, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  onTestFinished(async () => {
    await endProgram(server);
    await rm(home, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${port}/`;
  await until('nginx answers', async () => (await fetch(url)).ok, 10);
  return url;
}
