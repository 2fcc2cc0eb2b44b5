/// <reference lib="webworker" />
/** Entry of the service worker: keeps this version of the app on the device and answers for it. */
import { assertNever } from '../base/assert-never';
import { openedPage } from './allowed-host';
import type { AppFile } from './app-file';
import { openKeptApp } from './kept-app';
import type { Kept, ToServiceWorker } from './protocol';

/** What the build puts in: every file of this version, and the version's name. */
declare const APP_FILES: readonly AppFile[];
declare const APP_BUILD: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const app = openKeptApp(worker.registration.scope, APP_BUILD, APP_FILES);
const atStart = APP_FILES.filter(({ kept }) => kept === 'start');
const needed = APP_FILES.filter(({ kept }) => kept !== 'used');

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), app.removeOlder()])),
);

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET') return;
  const answer = app.answer(url);
  if (answer !== null) event.respondWith(mode === 'navigate' ? answer.then(openedPage) : answer);
});

worker.addEventListener('message', (event) => {
  const message: ToServiceWorker = event.data;
  const [port] = event.ports;
  switch (message.type) {
    case 'take-over':
      return event.waitUntil(worker.skipWaiting());
    case 'forget':
      app.forget();
      return port?.postMessage({ all: false } satisfies Kept);
    case 'keep-all':
    case 'is-all-kept':
      return event.waitUntil(tellKept(message.type === 'keep-all', port));
    default:
      return assertNever(message);
  }
});

/** A new version waits until it is whole; on a first visit the rest may come after the page can be used. */
async function install(): Promise<void> {
  await app.keep(worker.registration.active === null ? atStart : needed);
}

async function tellKept(keep: boolean, port: MessagePort | undefined): Promise<void> {
  let all = false;
  try {
    if (keep) await app.keep(needed);
    all = await app.areKept(needed);
  } finally {
    port?.postMessage({ all } satisfies Kept);
  }
}
