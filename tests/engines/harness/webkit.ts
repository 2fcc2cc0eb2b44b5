import { spawn } from 'node:child_process';
import { findMiniBrowser, MISSING } from '../../../scripts/engine-programs';
import { type Engine, type EnginePage, expressionOf, pressable } from './engine';
import { endProgram, freePort, until } from './programs';
import { openScreen } from './screen';
import type { SoundCard } from './sound-card';
import { openWebDriverSession } from './webdriver';

export const webkit: Engine = {
  name: 'WebKit',
  missing: MISSING.WebKit,
  open: openWebKit,
};

async function openWebKit(sound: SoundCard): Promise<EnginePage> {
  const screen = await openScreen();
  const port = await freePort();
  const env = {
    ...sound.env,
    DISPLAY: screen.display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // as root there is none, and the page is our own
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const capabilities = {
    'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
  };
  const server = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver answers', async () => (await fetch(`${server}/status`)).ok);
  const session = await openWebDriverSession(server, capabilities);

  return {
    version: `WebKitGTK ${session.browserVersion}`,
    goTo: session.goTo,
    reload: session.reload,
    ask: (question, ...given) => session.run(`return ${expressionOf(question, given)}`) as never,
    install: async (source) => void (await session.run(source)),
    async press(name) {
      const button = `return ${expressionOf(pressable, [name])}`;
      await until(`a button "${name}"`, () => session.click(button));
    },
    screenshot: session.screenshot,
    errors: () => null,
    async close() {
      await session.end();
      await endProgram(driver);
      await screen.close();
    },
  };
}
