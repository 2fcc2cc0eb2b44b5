import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright';
import { afterAll } from 'vitest';
import { chromiumFlags, findChromium } from '../../../scripts/chromium';
import { createMicrophoneFile, type MicrophoneFile } from './microphone';

/** A context of a browser, and the microphone of that browser. */
export interface OpenBrowser {
  readonly context: BrowserContext;
  readonly microphone: MicrophoneFile;
  /** Closes the context, and the browser too if it is the context's own. */
  close(): Promise<void>;
}

/** What asks for a browser of its own: a profile on the disk that outlives it, and flags that others do not want. */
export interface OwnBrowser {
  readonly profile?: string;
  readonly flags?: readonly string[];
  /** False leaves the microphone as the machine has it. */
  readonly fakesMicrophone: boolean;
}

const QUIET = { silenceS: 1 };

const LOOK: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' };

/** The browser that the tests of one file share, started by the first that needs it. */
let shared: Promise<{ readonly browser: Browser; readonly microphone: MicrophoneFile }> | null = null;

afterAll(async () => {
  if (shared === null) return;
  const { browser, microphone } = await shared;
  await browser.close();
  microphone.dispose();
});

/** A fresh context in the browser that the tests of a file share, which knows nothing of the others. */
export async function openSharedBrowser(): Promise<OpenBrowser> {
  shared ??= startShared();
  const { browser, microphone } = await shared;
  await microphone.hear(QUIET);
  const context = await browser.newContext(LOOK);
  return { context, microphone, close: () => context.close() };
}

async function startShared() {
  const microphone = createMicrophoneFile();
  return { browser: await chromium.launch(launchOptions(microphone)), microphone };
}

export async function openOwnBrowser(own: OwnBrowser): Promise<OpenBrowser> {
  const microphone = createMicrophoneFile();
  await microphone.hear(QUIET);
  const context = await chromium.launchPersistentContext(own.profile ?? '', {
    ...launchOptions(own.fakesMicrophone ? microphone : null, own.flags),
    ...LOOK,
  });
  const close = async () => {
    await context.close();
    microphone.dispose();
  };
  return { context, microphone, close };
}

function launchOptions(microphone: MicrophoneFile | null, flags: readonly string[] = []) {
  const executablePath = findChromium();
  return {
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      ...chromiumFlags(microphone === null ? {} : { microphoneWav: microphone.path, loop: false }),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...flags,
    ],
  };
}
