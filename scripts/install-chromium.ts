import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

/** One way to get a Chromium, as commands to run in turn. */
export interface Installation {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
}

export interface Host {
  readonly isRoot: boolean;
  readonly hasAptGet: boolean;
}

/** The ways to try, first to last. Only root may use apt-get; nobody is asked for a password. */
export function waysToInstall(host: Host): readonly Installation[] {
  const playwright: Installation = {
    name: "Playwright's Chromium",
    commands: [['npx', '--no-install', 'playwright', 'install', 'chromium']],
  };
  const apt: Installation = {
    name: "the system's chromium package",
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
    ],
  };
  return host.isRoot && host.hasAptGet ? [playwright, apt] : [playwright];
}

/** What to do when no way led to a Chromium. */
export const NO_CHROMIUM =
  'No Chromium was found or could be installed: install one with your package manager, or set CHROMIUM_PATH to its program.';

/**
 * The path of a Chromium that starts, installing one if need be. Throws `NO_CHROMIUM` when that fails.
 * A downloaded browser may miss libraries of the system, so an installation counts only once it says its version.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const host = { isRoot: process.getuid?.() === 0, hasAptGet: existsSync('/usr/bin/apt-get') };
  for (const way of waysToInstall(host)) {
    console.log(`No Chromium found; installing ${way.name}.`);
    const installed = way.commands.every(([program = '', ...args]) => run(program, args));
    const path = installed ? findChromium() : null;
    if (path !== null && run(path, ['--version'])) return path;
  }
  throw new Error(NO_CHROMIUM);
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0;
}
