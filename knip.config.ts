import type { KnipConfig } from 'knip';

/** What nothing uses is found from these entries; workers, the page and the tests are found by themselves. */
export default {
  entry: [
    'scripts/*.ts',
    'src/offline/service-worker.ts', // scripts/vite/service-worker.ts builds it by its path
    'lab/*/bench-*.ts',
    'lab/*/fit-*.ts',
    'lab/scoring/judge/export-units.ts', // run by hand, before the judge is trained
    'lab/asr/bench-page/*.ts',
    'lab/scoring/common-words.ts', // run by hand, to list the common words anew
    'tests/**/*.test.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'scripts/**/*.ts', 'lab/**/*.ts', 'tests/**/*.ts'],
  ignoreDependencies: [
    '@biomejs/biome', // static-checks.ts runs it by the name of its program
    'decode-named-character-reference', // comes with mdast-util-to-markdown; vite.config.ts chooses its variant
    '@vitest/browser', // what @vitest/browser-playwright is built on
  ],
  // Programs of the system: sox for the lab's clips, the others installed by `npm run engines`.
  ignoreBinaries: ['Xvfb', 'pulseaudio', 'paplay', 'WebKitWebDriver', 'sox'],
} satisfies KnipConfig;
