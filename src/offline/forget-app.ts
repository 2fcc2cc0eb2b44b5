import { within } from '../base/deadline';
import { askWorker } from './ask-worker';

/** Other apps of the same origin have caches of their own, which are none of ours to delete. */
const OWN_CACHE = /^viva-voce\b/;

const ANSWER_MS = 10_000;

/**
 * Takes the app and its weights off this device: the service worker keeps nothing any more and is unregistered, and every
 * cache of ours is deleted. The page that is open goes on, from its host. Rejects when the browser refuses one of it.
 */
export async function forgetApp(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) {
    // One that installs would go on filling the caches.
    for (const idle of [registration.installing, registration.waiting]) idle?.postMessage({ type: 'forget' });
    if (registration.active) await askWorker(registration.active, { type: 'forget' }, ANSWER_MS);
    await within('the end of the service worker', registration.unregister(), ANSWER_MS);
  }
  const names = (await globalThis.caches?.keys()) ?? []; // not there by http from another machine
  await Promise.all(names.filter((name) => OWN_CACHE.test(name)).map((name) => caches.delete(name)));
}
