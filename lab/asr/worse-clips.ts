/** `npm run clips:worse`: clips as bad microphones and rooms would have given them, and sounds that hold no word. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answersIn } from './bench-takes';
import { hasSox, mix } from './sox';
import { NOISES } from './wordless-sounds';
import { WORSE } from './worsening';

const HELP = `npm run clips:worse -- --audio DIR --out DIR

Needs sox on the PATH. Makes of every NAME.wav of --audio (16 kHz, mono) that has a NAME.txt, in --out:
quiet (30 dB softer), clipped (20 dB louder), hum (50 Hz of the mains, 10 dB under the voice), telephone (8 kHz, 300 to 3400 Hz),
second-voice (the next clip, 12 dB under the voice), and in nothing a minute each of sounds without a word.
Each folder can be given to npm run bench:hearing -- --audio.`;

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, audio: { type: 'string' }, out: { type: 'string' } },
});

if (values.help || values.audio === undefined || values.out === undefined) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else if (!hasSox()) {
  console.error('sox was not found on the PATH. It makes the clips; install it and try again.');
  process.exitCode = 1;
} else {
  await makeClips(resolve(values.audio), resolve(values.out));
}

async function makeClips(from: string, to: string): Promise<void> {
  const clips = await answersIn(from);
  for (const [kind, worsen] of Object.entries(WORSE)) {
    await mkdir(join(to, kind), { recursive: true });
    for (const [index, clip] of clips.entries()) {
      const next = clips[(index + 1) % clips.length] ?? clip;
      worsen({
        seconds: clip.seconds,
        path: join(from, `${clip.id}.wav`),
        next: join(from, `${next.id}.wav`),
        out: join(to, kind, `${clip.id}.wav`),
      });
      await copyFile(join(from, `${clip.id}.txt`), join(to, kind, `${clip.id}.txt`));
    }
  }
  await mkdir(join(to, 'nothing'), { recursive: true });
  for (const [name, layers] of Object.entries(NOISES)) {
    mix(layers, join(to, 'nothing', `${name}.wav`));
    await writeFile(join(to, 'nothing', `${name}.txt`), '');
  }
  console.log(
    `${clips.length} clips, worse in ${Object.keys(WORSE).length} ways, and ${Object.keys(NOISES).length} sounds: ${to}`,
  );
}
