import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** The names under which systems ship a Chromium that takes Playwright's commands. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** What the finder asks of the machine, so that its decisions can be tested without one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
  /** Where Playwright would look for its own Chromium; the file need not exist. */
  playwrightPath(): string;
}

/**
 * The Chromium to test with: `CHROMIUM_PATH`, else one on `PATH`, else Playwright's own; null when there is none.
 * Throws when `CHROMIUM_PATH` is set but names nothing that can be run: silently taking another would hide the mistake.
 */
export function findChromium(machine: Machine = thisMachine): string | null {
  const chosen = machine.env.CHROMIUM_PATH;
  if (chosen) {
    if (machine.isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is set to ${chosen}, but no program can be run there.`);
  }
  const onPath = (machine.env.PATH ?? '')
    .split(delimiter)
    .filter((directory) => directory !== '')
    .flatMap((directory) => COMMANDS.map((command) => join(directory, command)));
  return [...onPath, machine.playwrightPath()].find((path) => machine.isExecutable(path)) ?? null;
}

/** A graphics card in software (SwiftShader): exact, and far slower than the processor it runs on. */
export const SOFTWARE_GPU_FLAGS: readonly string[] = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
];

/**
 * Flags for a headless run that talks to nobody, with `microphoneWav` as the sound of the microphone.
 * The file starts over when it ends unless `loop` is false; then silence follows.
 */
export function chromiumFlags({
  microphoneWav,
  loop = true,
}: {
  microphoneWav?: string;
  loop?: boolean;
} = {}): string[] {
  const quiet = [
    '--no-sandbox', // containers run tests as root
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--autoplay-policy=no-user-gesture-required',
  ];
  if (microphoneWav === undefined) return quiet;
  return [
    ...quiet,
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${microphoneWav}${loop ? '' : '%noloop'}`,
  ];
}

const thisMachine: Machine = {
  env: process.env,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false; // accessSync has no other way to say no
    }
  },
  playwrightPath: () => chromium.executablePath(),
};
