import { DEVICE_WAIT_MS, within } from '../base/deadline';
import { askWorker } from './ask-worker';

/** Other apps of the same origin have caches of their own, which are none of ours to delete. */
const OWN_CACHE = /^viva-voce\b/;

/** A slow disk takes seconds for the 150 MB of all models. */
const DELETE_MS = 60_000;

/**
 * Takes the app and its weights off this device: the service worker keeps nothing any more and is unregistered, and every
 * cache of ours is deleted. The page that is open goes on, from its host. Rejects when the browser refuses one of it, or
 * does not answer.
 */
export async function forgetApp(): Promise<void> {
  const found = navigator.serviceWorker?.getRegistration();
  const registration = found && (await within('the service worker', found, DEVICE_WAIT_MS));
  if (registration) {
    // One that installs would go on filling the caches.
    for (const idle of [registration.installing, registration.waiting]) idle?.postMessage({ type: 'forget' });
    if (registration.active) await askWorker(registration.active, { type: 'forget' }, DEVICE_WAIT_MS);
    await within('the end of the service worker', registration.unregister(), DEVICE_WAIT_MS);
  }
  if ('caches' in globalThis) await within('the end of the caches', deleteCaches(), DELETE_MS);
}

async function deleteCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => OWN_CACHE.test(name)).map((name) => caches.delete(name)));
}
