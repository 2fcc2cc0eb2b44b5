import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of this name is, on `PATH` or among `places`; null when it is not installed. */
export function findProgram(name: string, places: readonly string[] = []): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return [...onPath, ...places].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // accessSync has no other way to say no
  }
}

const FIREFOX = ['firefox-esr', 'firefox'];

/** Debian keeps the small browser of WebKitGTK beside its library. */
const MINI_BROWSERS = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '6.0'].map((api) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${api}/MiniBrowser`),
);

export function findFirefox(): string | null {
  return FIREFOX.map((name) => findProgram(name)).find((path) => path !== null) ?? null;
}

export function findMiniBrowser(): string | null {
  return findProgram('MiniBrowser', MINI_BROWSERS);
}

/** What this machine lacks to test in an engine, or null. */
export const MISSING = {
  Firefox: () => (findFirefox() ? missing(...SOUND) : 'Firefox'),
  WebKit: () =>
    findMiniBrowser() ? missing('WebKitWebDriver', 'Xvfb', ...SOUND) : 'MiniBrowser of WebKitGTK',
} as const;

/** A line for each engine that can't be tested here, which says why. */
export function untestedEngines(): readonly string[] {
  return Object.entries(MISSING).flatMap(([engine, lacks]) => {
    const what = lacks();
    return what === null ? [] : [`${engine} is not tested: this machine has no ${what}.`];
  });
}

const SOUND = ['pulseaudio', 'pactl', 'paplay'] as const;

function missing(...names: readonly string[]): string | null {
  return names.find((name) => findProgram(name) === null) ?? null;
}
