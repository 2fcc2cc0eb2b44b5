/** `npm run engines`: Firefox, WebKit and a sound card for `npm test -- engines`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { untestedEngines } from './engine-programs.ts';

const HELP = `npm run engines

Installs what the tests in Firefox and WebKit need, where apt-get can be used (as root, on Debian or Ubuntu): Firefox ESR,
WebKitGTK with its driver, a screen (Xvfb), a sound card (PulseAudio) and the codecs. Says what it did and what is missing.`;

const PACKAGES = [
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'pulseaudio',
  'pulseaudio-utils',
  'gstreamer1.0-pulseaudio',
  'gstreamer1.0-plugins-good',
  'gstreamer1.0-plugins-bad',
  'gstreamer1.0-libav',
];

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) console.log(HELP);
else {
  if (untestedEngines().length === 0)
    console.log('Firefox, WebKit and the sound card are installed already.');
  else if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install();
  else console.log('Nothing was installed: that takes root and apt-get.');
  for (const line of untestedEngines()) console.log(line);
}

/** One package that a system does not have must not cost the others. */
function install(): void {
  run('apt-get', ['update']);
  for (const name of PACKAGES) {
    const installed = run('apt-get', ['install', '--yes', '--no-install-recommends', name]);
    console.log(installed ? `${name} is installed.` : `${name} could not be installed.`);
  }
}

function run(program: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
