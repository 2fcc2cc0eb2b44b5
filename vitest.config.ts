import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { chromiumFlags, findChromium, SOFTWARE_GPU_FLAGS } from './scripts/chromium.ts';
import viteConfig from './vite.config.ts';

const ANSWER_WAV = fileURLToPath(new URL('tests/fixtures/q06-full-1.wav', import.meta.url));

const chromiumPath = findChromium();

/** Browser tests by their file's name: `NAME.browser.test.ts`, and with what must not be shared before `browser`. */
const BROWSER_TESTS = 'tests/**/*.browser.test.{ts,tsx}';
/** A microphone, whose seconds are counted; a model, which wants every core. One such file at a time. */
const NEEDING_MICROPHONE_OR_MODEL = 'tests/**/*.{microphone,model}.browser.test.{ts,tsx}';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/**/*.test.ts'],
            globalSetup: 'tests/far-time-zone.ts',
            testTimeout: 30_000, // laws over many values and models take processor time, not waits
            exclude: [BROWSER_TESTS, 'tests/e2e/**', 'tests/engines/**'],
            // Most files take longer to import what they test than to test it: one world for all, put back by each.
            pool: 'threads',
            isolate: false,
            maxWorkers: availableParallelism(),
            unstubGlobals: true,
          },
        },
        {
          extends: true,
          // What only tests import is found before they start, so that no late find reloads a running one.
          optimizeDeps: { entries: [BROWSER_TESTS] },
          test: {
            name: 'browser',
            expect: { poll: { timeout: 10_000 } }, // a busy machine draws late
            testTimeout: 30_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              // Both at once: the second mostly waits for the microphone.
              instances: [
                {
                  browser: 'chromium',
                  name: 'browser-side-by-side',
                  include: [BROWSER_TESTS],
                  exclude: [NEEDING_MICROPHONE_OR_MODEL],
                  maxWorkers: Math.max(1, availableParallelism() - 1),
                },
                {
                  browser: 'chromium',
                  name: 'browser-one-by-one',
                  include: [NEEDING_MICROPHONE_OR_MODEL],
                  maxWorkers: 1,
                },
              ],
              provider: playwright({
                launchOptions: {
                  ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
                  args: [...chromiumFlags({ microphoneWav: ANSWER_WAV }), ...SOFTWARE_GPU_FLAGS],
                },
              }),
            },
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            environment: 'node',
            include: ['tests/e2e/**/*.test.ts'],
            globalSetup: 'tests/e2e/harness/built-app.ts',
            testTimeout: 300_000,
            hookTimeout: 300_000,
            fileParallelism: false, // a microphone in real time, and a model that wants every core
          },
        },
        {
          extends: true,
          test: {
            name: 'engines',
            environment: 'node',
            include: ['tests/engines/**/*.test.ts'],
            globalSetup: 'tests/e2e/harness/built-app.ts',
            testTimeout: 600_000,
            fileParallelism: false,
          },
        },
      ],
    },
  }),
);
