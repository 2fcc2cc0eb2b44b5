import { DEVICE_WAIT_MS, ifOverdue, within } from '../base/deadline';
import { sha256Of } from '../base/sha256';
import type { AppFile } from './app-file';
import { ISOLATION_HEADERS } from './isolation-headers';

/** The files of one version of the app, kept by the browser. */
export interface KeptApp {
  /** The response to a request for one of its files; null for what is none of them. */
  answer(url: string): Promise<Response> | null;
  /** Keeps what isn't kept yet. Rejects when the host doesn't answer, or sends what was not built. */
  keep(files: readonly AppFile[]): Promise<void>;
  areKept(files: readonly AppFile[]): Promise<boolean>;
  /** Deletes other versions but the latest of them: a tab that still shows it asks for its files. */
  removeOlder(): Promise<void>;
  /** From now on nothing is kept and the host answers for all; what is here goes with the caches. */
  forget(): void;
}

/** What the names of its caches begin with; the version follows. */
export const KEPT_APP_PREFIX = 'viva-voce-app-';

/** So many files are fetched at once; the model on its way shares the line. */
const AT_ONCE = 4;

/**
 * @param scope where the app lies, absolute, with a slash at the end
 * @param version tells its cache from other versions'
 */
export function openKeptApp(scope: string, version: string, files: readonly AppFile[]): KeptApp {
  const name = `${KEPT_APP_PREFIX}${version}`;
  const byAddress = new Map(files.map((file) => [scope + file.path, file]));
  let forgotten = false;

  async function answerFile(file: AppFile): Promise<Response> {
    const kept = await foundIn(name, scope + file.path);
    // What the host sends in its place may do for now; it is not kept.
    return kept ?? keepFile(file).catch(() => fetch(scope + file.path));
  }

  /** From another version that has the same, else from the host. */
  async function keepFile(file: AppFile): Promise<Response> {
    const address = scope + file.path;
    const response = (await sameInOtherVersion(file)) ?? (await fetched(file));
    if (!forgotten) await within('A kept file', put(name, address, response.clone()), DEVICE_WAIT_MS);
    return response;
  }

  async function fetched(file: AppFile): Promise<Response> {
    const response = await fetch(scope + file.path, { cache: 'no-cache' }); // asks whether what it has is still right
    if (!response.ok) throw new TypeError(`${response.status} for ${file.path}`);
    const body = await response.arrayBuffer();
    if ((await sha256Of(body)) !== file.sha256)
      throw new TypeError(`${file.path} is not the one that was built`);
    return isolated(response, body);
  }

  async function sameInOtherVersion(file: AppFile): Promise<Response | null> {
    for (const other of await otherVersions()) {
      const response = await foundIn(other, scope + file.path);
      if (response !== undefined && (await sha256Of(await response.clone().arrayBuffer())) === file.sha256)
        return response;
    }
    return null;
  }

  /** In the order in which they were made. */
  async function otherVersions(): Promise<readonly string[]> {
    const names = await within('The names of the caches', caches.keys(), DEVICE_WAIT_MS);
    return names.filter((key) => key.startsWith(KEPT_APP_PREFIX) && key !== name);
  }

  return {
    answer(url) {
      if (forgotten) return null;
      const address = addressOf(url, scope);
      const file = byAddress.get(address);
      if (file !== undefined) return answerFile(file);
      if (!address.startsWith(`${scope}assets/`)) return null;
      // A file of another version, for a tab that still shows it.
      return foundIn(null, address).then((kept) => kept ?? fetch(url));
    },

    async keep(wanted) {
      const cache = await caches.open(name);
      const queue = wanted.values();
      const work = async () => {
        for (const file of queue)
          if (!forgotten && !(await cache.match(scope + file.path))) await keepFile(file);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },

    async areKept(wanted) {
      const cache = await caches.open(name);
      const found = await Promise.all(wanted.map(({ path }) => cache.match(scope + path)));
      return found.every((response) => response !== undefined);
    },

    async removeOlder() {
      const older = (await otherVersions()).slice(0, -1);
      await Promise.all(older.map((key) => caches.delete(key)));
    },

    forget() {
      forgotten = true;
    },
  };
}

/** Null looks into every cache. Undefined also when the browser does not answer: a page must not wait for ever for its files, which the host has too. */
async function foundIn(cacheName: string | null, address: string): Promise<Response | undefined> {
  const looking =
    cacheName === null ? caches.match(address) : caches.open(cacheName).then((cache) => cache.match(address));
  return within('A kept file', looking, DEVICE_WAIT_MS).catch(ifOverdue(undefined));
}

async function put(cacheName: string, address: string, response: Response): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(address, response);
}

/** Without what follows a `?` or `#`; the folder itself is its page. */
function addressOf(url: string, scope: string): string {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address === scope ? `${scope}index.html` : address;
}

/**
 * The host's headers and those that isolate the page, whatever the host sends. A response that was redirected, as hosts do
 * with `index.html`, is no answer to a navigation; this one is fresh.
 */
function isolated({ headers }: Response, body: ArrayBuffer): Response {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Transfer-Encoding']) kept.delete(name);
  for (const [name, value] of Object.entries(ISOLATION_HEADERS)) kept.set(name, value);
  kept.set('Content-Length', String(body.byteLength)); // unpacked
  return new Response(body, { headers: kept });
}
