import { openPage, startServers, type Usage } from '../asr/bench-browser';

const MODEL = 'whisper-tiny.en';
/** Faster than the processor hears it: what waits is held, as on a slow machine. */
const PACE = 20;
const LOOK_EVERY_MS = 5_000;

/** Pushes one long answer into the product's transcriber, and tells in a table what the page's process held meanwhile. */
export async function pushLongAnswer(audio: string, seconds: number): Promise<string> {
  const servers = await startServers();
  const opened = await openPage(servers.addresses.ours, audio);
  try {
    await opened.page.evaluate((model) => window.bench.load({ model, threads: 2, wasm: 'default' }), MODEL);
    const before = await opened.usage();
    const looks: Usage[] = [];
    const looking = setInterval(() => void opened.usage().then((usage) => looks.push(usage)), LOOK_EVERY_MS);
    const take = { url: '/bench-audio/long.wav', seconds, terms: [], pace: PACE, microphone: false };
    const { text, totalMs, stopToTextMs } = await opened.page.evaluate(
      (given) => window.bench.transcribe(given),
      take,
    );
    clearInterval(looking);
    const after = await opened.usage();
    const head = ['model loaded', 'at most', 'answer heard', 'words', 'whole work', 'Stop to text'];
    const row = [
      megabytes(before),
      `${(Math.max(...looks.map(({ memoryBytes }) => memoryBytes ?? 0)) / 1e6).toFixed(0)} MB`,
      megabytes(after),
      `${text.split(/\s+/).length}`,
      `${(totalMs / 1000).toFixed(0)} s`,
      `${(stopToTextMs / 1000).toFixed(1)} s`,
    ];
    return [head, head.map(() => '---'), row].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  } finally {
    await opened.close();
    await servers.close();
  }
}

function megabytes({ memoryBytes }: Usage): string {
  return memoryBytes === null ? 'not told' : `${(memoryBytes / 1e6).toFixed(0)} MB`;
}
