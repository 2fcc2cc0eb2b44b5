import { z } from 'zod';

const CHANNEL = 'viva-voce-mended-weights';

/** Weights are loaded by workers; the page that says it, and every other tab, hears of it by this channel. */
export function announceMended(path: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(path);
  channel.close();
}

/** Calls back with the path of a kept file that was damaged and is fetched again. */
export function onMended(listener: (path: string) => void): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const path = z.string().safeParse(data);
    if (path.success) listener(path.data);
  };
}
