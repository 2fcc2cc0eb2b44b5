import { layUnder, levelOf, sox, synthesised, voiceLevelOf } from './sox';

interface Worsening {
  /** The clip, 16 kHz mono, and how long it is. */
  readonly path: string;
  readonly seconds: number;
  /** The clip that follows. */
  readonly next: string;
  readonly out: string;
}

/** What bad microphones, lines and rooms do to a clip. */
export const WORSE: Readonly<Record<string, (worsening: Worsening) => void>> = {
  quiet: ({ path, out }) => {
    sox([path, '-b', '16', out, 'gain', '-30']);
  },
  clipped: ({ path, out }) => {
    sox([path, '-b', '16', out, 'gain', '20']);
  },
  hum: ({ path, seconds, out }) => {
    const mains = synthesised(`synth ${seconds} sine 50 synth ${seconds} sine mix 150 gain -n -6`);
    layUnder(path, { input: mains, level: levelOf(mains) }, 10, out);
  },
  telephone: ({ path, out }) => {
    sox([path, '-b', '16', out, 'sinc', '300-3400', 'rate', '8000', 'rate', '16000']);
  },
  'second-voice': ({ path, seconds, next, out }) => {
    const looped = `|sox ${quoted(next)} -p repeat - trim 0 ${seconds}`;
    layUnder(path, { input: looped, level: voiceLevelOf(next) }, 12, out);
  },
};

/** For the shell by which sox runs its inputs. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
