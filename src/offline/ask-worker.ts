import { within } from '../base/deadline';
import type { Kept, ToServiceWorker } from './protocol';

/** Asks a service worker something that it answers on a port. Resolves to whether all is kept; rejects with `Overdue`. */
export async function askWorker(
  worker: ServiceWorker,
  message: ToServiceWorker,
  ms: number,
): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Kept>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Kept>) => resolve(data);
  });
  worker.postMessage(message, [port2]);
  try {
    return (await within('the service worker', answer, ms)).all;
  } finally {
    port1.close();
  }
}
