import { spawnSync } from 'node:child_process';

/** What synthesises sound for another command to read; effects of sox follow. */
const SYNTHESISED = '|sox -n -r 16000 -c 1 -p';

export function hasSox(): boolean {
  return spawnSync('sox', ['--version']).error === undefined;
}

/** What sox says; throws with its words when it fails. */
export function sox(args: readonly string[]): string {
  const { status, stderr } = spawnSync('sox', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`sox ${args.join(' ')} failed: ${stderr}`);
  return stderr;
}

/** An input of sox, made by its effects. */
export function synthesised(effects: string): string {
  return `${SYNTHESISED} ${effects}`;
}

/** Writes layers, the effects that synthesise each, on top of each other: 16 kHz, 16 bit, mono. */
export function mix(layers: readonly string[], out: string): void {
  const inputs = layers.map(synthesised);
  const [first = ''] = inputs;
  const input = inputs.length === 1 ? [first] : ['-m', ...inputs.flatMap((layer) => ['-v', '1', layer])];
  sox([...input, '-b', '16', out]);
}

/** A voice without the rumble of its room, so that what lies under a clip lies under what is said. */
const VOICE_BAND = ['sinc', '300-3400'];

/** Writes `path` with `other` under it, `decibels` softer than the voice in it on average. */
export function layUnder(
  path: string,
  other: { readonly input: string; readonly level: number },
  decibels: number,
  out: string,
): void {
  const factor = (voiceLevelOf(path) / other.level) * 10 ** (-decibels / 20);
  sox(['-m', '-v', '1', path, '-v', String(factor), other.input, '-b', '16', out]);
}

export function voiceLevelOf(input: string): number {
  return levelOf(input, VOICE_BAND);
}

/** Root mean square after `effects`, full scale being 1. */
export function levelOf(input: string, effects: readonly string[] = []): number {
  const told = /RMS\s+amplitude:\s+([\d.]+)/.exec(sox([input, '-n', ...effects, 'stat']));
  if (told === null) throw new Error(`sox does not tell how loud ${input} is`);
  return Number(told[1]);
}
