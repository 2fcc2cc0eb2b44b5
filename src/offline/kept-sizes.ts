import { DEVICE_WAIT_MS, within } from '../base/deadline';
import { KEPT_APP_PREFIX } from './kept-app';

/** What of the app itself lies on this device, in bytes. */
export interface KeptSizes {
  readonly appBytes: number;
  readonly modelsBytes: number;
}

/** Adds up the caches of the app and of its weights; zero where the browser keeps none. Rejects when they give no answer. */
export function keptSizes(weightsCache: string): Promise<KeptSizes> {
  return within('The sizes of the caches', sizesOf(weightsCache), DEVICE_WAIT_MS);
}

async function sizesOf(weightsCache: string): Promise<KeptSizes> {
  const names = (await globalThis.caches?.keys()) ?? []; // not there by http from another machine
  const ofApp = await Promise.all(names.filter((name) => name.startsWith(KEPT_APP_PREFIX)).map(sizeOfCache));
  return {
    appBytes: ofApp.reduce((sum, bytes) => sum + bytes, 0),
    modelsBytes: names.includes(weightsCache) ? await sizeOfCache(weightsCache) : 0,
  };
}

async function sizeOfCache(name: string): Promise<number> {
  const cache = await caches.open(name);
  let bytes = 0;
  for (const response of await cache.matchAll()) bytes += await sizeOf(response);
  return bytes;
}

/** As it was noted when it was kept; an older version noted none. */
async function sizeOf(response: Response): Promise<number> {
  const noted = response.headers.get('Content-Length');
  return noted === null ? (await response.blob()).size : Number(noted);
}
