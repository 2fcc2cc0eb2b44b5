/** `npm run bench:kills`: how much of an answer is lost when the browser is killed while it is spoken. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { ensureChromium } from '../../scripts/install-chromium';
import { holds, type Kill, LIMIT_S, summaryOf, tableOf } from './kill-report';
import { type KillPlace, killTake } from './killed-take';

/** Long enough for a first chunk and a first word. */
const SHORTEST_S = 2;
const LONGEST_S = 20;

const HELP = `npm run bench:kills -- [--count N] [--no-build]

Builds the app and answers question 6 N times (10) in a real Chromium that keeps its profile, with a recording as its
microphone. Each time the browser and all its processes get SIGKILL at a random moment, ${SHORTEST_S} to ${LONGEST_S} s into the answer; then it is
opened again and the answer recovered. Prints what was spoken, what came back, and how much of the loss the browser had
already handed over in chunks of a second. Fails when an answer does not come back, or lacks more than ${LIMIT_S} s of such chunks.`;

const ANSWER_WAV = fileURLToPath(new URL('../../tests/fixtures/q06-full-1.wav', import.meta.url));

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    count: { type: 'string', default: '10' },
    'no-build': { type: 'boolean', default: false },
  },
});
if (values.help) console.log(HELP);
else await bench(Number(values.count));

async function bench(count: number): Promise<void> {
  if (!Number.isInteger(count) || count < 1) throw new Error('--count takes a number of kills, at least 1.');
  if (!values['no-build']) await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 0 } });
  const profile = await mkdtemp(join(tmpdir(), 'viva-voce-kills-'));
  const place: KillPlace = {
    url: server.resolvedUrls?.local[0] ?? '',
    executablePath: ensureChromium(),
    profile,
    microphoneWav: ANSWER_WAV,
  };
  try {
    report(await killOften(place, count));
  } finally {
    await rm(profile, { recursive: true, force: true });
    await server.close();
  }
}

async function killOften(place: KillPlace, count: number): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  for (let index = 0; index < count; index += 1) {
    kills.push(await killTake(place, SHORTEST_S + Math.random() * (LONGEST_S - SHORTEST_S)));
    console.error(`${kills.length} of ${count}`);
  }
  return kills;
}

function report(kills: readonly Kill[]): void {
  console.log(`${tableOf(kills)}\n\n${summaryOf(kills)}`);
  if (!holds(kills)) process.exitCode = 1;
}
