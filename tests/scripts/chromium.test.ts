import { describe, expect, it } from 'vitest';
import { chromiumFlags, findChromium, type Machine } from '../../scripts/chromium';

function machine(executables: readonly string[], env: Machine['env'] = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    isExecutable: (path) => executables.includes(path),
    playwrightPath: () => '/cache/playwright/chrome',
  };
}

describe('findChromium', () => {
  it('takes CHROMIUM_PATH before anything else', () => {
    const found = findChromium(machine(['/opt/mine', '/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/mine' }));
    expect(found).toBe('/opt/mine');
  });

  it('says so when CHROMIUM_PATH names nothing that runs, instead of taking another', () => {
    const wrong = machine(['/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/gone' });
    expect(() => findChromium(wrong)).toThrow('/opt/gone');
  });

  it('takes the first browser on PATH, by directory and then by name', () => {
    expect(findChromium(machine(['/usr/bin/chromium', '/usr/local/bin/google-chrome']))).toBe(
      '/usr/local/bin/google-chrome',
    );
    expect(findChromium(machine(['/usr/bin/google-chrome', '/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  });

  it("takes Playwright's own when PATH has none", () => {
    expect(findChromium(machine(['/cache/playwright/chrome']))).toBe('/cache/playwright/chrome');
  });

  it('finds nothing on a machine without a browser or a PATH', () => {
    expect(findChromium(machine([]))).toBeNull();
    expect(findChromium(machine(['chromium'], { PATH: '' }))).toBeNull();
  });
});

describe('chromiumFlags', () => {
  it('gives no microphone unless a recording is named', () => {
    expect(chromiumFlags().join(' ')).not.toContain('fake');
  });

  it('plays the recording once or over and over', () => {
    expect(chromiumFlags({ microphoneWav: '/a.wav' })).toContain('--use-file-for-fake-audio-capture=/a.wav');
    expect(chromiumFlags({ microphoneWav: '/a.wav', loop: false })).toContain(
      '--use-file-for-fake-audio-capture=/a.wav%noloop',
    );
  });
});
