import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { chromiumFlags, findChromium, SOFTWARE_GPU_FLAGS } from './scripts/chromium.ts';
import viteConfig from './vite.config.ts';

const ANSWER_WAV = fileURLToPath(new URL('tests/fixtures/q06-full-1.wav', import.meta.url));

const chromiumPath = findChromium();

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
            exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**', 'tests/engines/**'],
          },
        },
        {
          extends: true,
          // What only tests import is found before they start, so that no late find reloads a running one.
          optimizeDeps: { entries: ['tests/**/*.browser.test.{ts,tsx}'] },
          test: {
            name: 'browser',
            expect: { poll: { timeout: 10_000 } }, // a busy machine draws late
            include: ['tests/**/*.browser.test.{ts,tsx}'],
            testTimeout: 30_000,
            fileParallelism: false, // one microphone, and models that want every core
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              instances: [{ browser: 'chromium' }],
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
            fileParallelism: false,
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
