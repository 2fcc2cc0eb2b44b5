import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { isRelative, packageOf, readSource, resolveImport, type SourceFacts } from './source-file';

/**
 * Plain values that go from folder to folder: types and a few pure functions on them. They import nothing but each other and
 * base, which everyone may import, so whoever takes a value may import its file.
 */
const VALUE_FILES = [
  'bank/bank',
  'bank/key-term',
  'bank/profile',
  'bank/question-id',
  'history/attempt',
  'history/attempt-summary',
  'history/draft',
  'history/sync/places',
  'interview/limits',
  'practice/practice-grade',
  'recorder/recording',
  'recorder/take',
  'delivery/filler-phrases',
  'delivery/fillers',
  'delivery/pace-range',
  'scoring/coverage', // what the share that is shown is made of
  'scoring/score',
  'sealing/passphrase',
  'sync/address',
  'speech/spoken-outcome',
  'transcription/protocol',
  'transcription/transcript',
];

/**
 * Who may import what. `folders` may be imported as they are, `values` stands for VALUE_FILES, and `types` for
 * `import type` from any folder.
 */
const FOLDERS: Readonly<Record<string, { folders: readonly string[]; values?: true; types?: true }>> = {
  base: { folders: [] },
  words: { folders: ['base'], values: true, types: true }, // it words what others decided
  bank: { folders: ['base'], values: true },
  'bank-worker': { folders: ['base', 'bank', 'extraction'], values: true },
  scoring: { folders: ['base'], values: true },
  weights: { folders: ['base'] },
  offline: { folders: ['base'] },
  extraction: { folders: ['base', 'scoring'], values: true },
  delivery: { folders: ['base'], values: true },
  structure: { folders: ['base'] },
  search: { folders: [] },
  practice: { folders: ['base', 'delivery'], values: true },
  speech: { folders: ['base'] },
  recorder: { folders: ['base'] },
  meaning: { folders: ['base', 'scoring', 'weights'], values: true }, // its worker scores: that takes long, and the model is there
  transcription: { folders: ['base', 'weights'] },
  sealing: { folders: [] },
  history: { folders: ['base', 'sealing'], values: true },
  sync: { folders: ['base', 'sealing'], values: true, types: true }, // what it brings together is told in types of history
  interview: { folders: ['base', 'scoring', 'delivery'], values: true },
  mock: {
    folders: ['base', 'words', 'scoring', 'delivery', 'practice', 'interview', 'structure', 'review'], // its report and the exports tell what a story lacks
    values: true,
  },
  review: { folders: ['base', 'words', 'delivery', 'structure'], values: true },
  ui: {
    folders: ['base', 'words', 'bank', 'delivery', 'interview', 'mock', 'review', 'practice'],
    values: true,
    types: true,
  },
};

/** The composition root wires real parts together and may import them all. */
const COMPOSITION = ['app', 'main.tsx'];

/** Where each package may be imported, so that an upgrade is a small diff. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@xenova/transformers': ['transcription'],
  'onnxruntime-web': ['transcription', 'meaning'],
  '@huggingface/tokenizers': ['meaning'],
  diff: ['transcription'],
  stemmer: ['scoring'],
  'double-metaphone': ['scoring'],
  compromise: ['extraction'],
  'markdown-it': ['bank'],
  'hast-util-from-html': ['bank'],
  'hast-util-to-mdast': ['bank'],
  'mdast-util-to-markdown': ['bank', 'words'],
  'mdast-util-gfm': ['bank', 'words'],
  hast: ['bank'],
  mdast: ['bank', 'words'],
  papaparse: ['bank'],
  'jsonc-parser': ['bank'],
  mammoth: ['bank'],
  'sql.js': ['bank', 'bank-worker'], // the address of its WebAssembly
  fzstd: ['bank'],
  'file-selector': ['ui'],
  'ts-fsrs': ['practice'],
  idb: ['history'],
  '@zip.js/zip.js': ['history'],
  fflate: ['bank'],
  'wavesurfer.js': ['review'],
  '@fix-webm-duration/fix': ['review'],
  react: ['ui'],
  'react-dom': ['ui'],
  '@mantine/core': ['ui'],
  '@mantine/hooks': ['ui'],
  recharts: ['ui'],
  '@fontsource-variable/source-serif-4': ['ui'],
  minisearch: ['search'],
  zod: ['base', 'bank', 'history', 'mock', 'transcription', 'meaning', 'weights', 'offline', 'sync'], // outside data is checked where it comes in
  zustand: ['interview', 'mock', 'ui', ...COMPOSITION],
};

/** Where a power of the browser may be used. Folders that are not named take values and give values. */
const BROWSER: Readonly<Record<string, readonly string[]>> = {
  speechSynthesis: ['speech'],
  'navigator.mediaDevices': ['recorder'],
  MediaRecorder: ['recorder'],
  AudioContext: ['recorder', 'speech'],
  Worker: ['transcription', 'meaning', 'bank-worker'],
  caches: ['weights', 'offline', 'history'], // the last one deletes everything
  'navigator.serviceWorker': ['offline'],
  indexedDB: ['history'],
  'navigator.gpu': ['transcription'],
  'navigator.storage': ['history'],
  localStorage: ['history'], // deletes what is ours there; nothing is written
  // Lines to workers ask for the address of the page, and for nothing else.
  document: ['ui', 'review', 'base', ...COMPOSITION],
  window: ['ui', 'review', ...COMPOSITION],
};

const ROOT = join(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

interface SourceFile extends SourceFacts {
  /** Relative to its root, with slashes: `bank/parse-bank.ts` in src. */
  readonly path: string;
  readonly folder: string;
}

const FILES = sourcesUnder(SRC);

function sourcesUnder(root: string): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({
      path,
      folder: path.split('/')[0] ?? '',
      ...readSource(path, readFileSync(join(root, path), 'utf8')),
    }));
}

function mayImport(file: SourceFile, target: string, typeOnly: boolean): boolean {
  const folder = target.split('/')[0] ?? '';
  if (folder === file.folder || COMPOSITION.includes(file.folder)) return true;
  const rule = FOLDERS[file.folder];
  if (!rule) return false;
  if (rule.folders.includes(folder)) return true;
  if (rule.types && typeOnly) return true;
  return rule.values === true && isValueFile(target);
}

function isValueFile(path: string): boolean {
  return VALUE_FILES.includes(path.replace(/\.tsx?$/, ''));
}

function relativeImports(
  file: SourceFile,
): readonly { specifier: string; typeOnly: boolean; later: boolean; target: string }[] {
  return file.imports
    .filter(({ specifier }) => isRelative(specifier))
    .map((statement) => ({
      ...statement,
      target:
        resolveImport(SRC, file.path, statement.specifier) ?? `${statement.specifier}, which is not there`,
    }));
}

describe('the folders of src', () => {
  it('are all in the table', () => {
    const known = [...Object.keys(FOLDERS), ...COMPOSITION];
    expect(FILES.filter((file) => !known.includes(file.folder)).map((file) => file.path)).toEqual([]);
  });

  it('import from each other only what the table allows', () => {
    const forbidden = FILES.flatMap((file) =>
      relativeImports(file)
        .filter(({ target, typeOnly }) => !mayImport(file, target, typeOnly))
        .map(({ target }) => `${file.path} imports ${target}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('share values that depend on nothing but each other and base', () => {
    const strays = FILES.filter((file) => isValueFile(file.path)).flatMap((file) =>
      file.imports
        .map(({ specifier }) => ({
          specifier,
          target: resolveImport(SRC, file.path, specifier) ?? specifier,
        }))
        .filter(({ target }) => !isValueFile(target) && !target.startsWith('base/'))
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    );
    expect(strays).toEqual([]);
  });

  it('hold no import cycles', () => {
    const edges = new Map(
      FILES.map((file) => [file.path, relativeImports(file).map(({ target }) => target)]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      if (done.has(path)) return;
      for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
      done.add(path);
    };
    for (const file of FILES) visit(file.path, []);
    expect(cycles).toEqual([]);
  });

  it('use a power of the browser only where it belongs', () => {
    const strays = FILES.flatMap((file) =>
      Object.entries(BROWSER)
        .filter(([name, folders]) => file.globals.has(name) && !folders.includes(file.folder))
        .map(([name]) => `${file.path} uses ${name}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('the first load', () => {
  /** What a page that shows what is stored has no use for, and why it is heavy. */
  const LATER: readonly string[] = [
    'scoring/english/', // lists of words
    'extraction/', // a tagger of words
    'bank/formats/', // readers of files
    'history/backup/zip-reader',
    'review/player/', // the waveform
  ];

  it('leaves out what only some visits need', () => {
    const files = new Map(FILES.map((file) => [file.path, file]));
    const loaded = new Set(['main.tsx']);
    for (const path of loaded) {
      const file = files.get(path);
      for (const { target, typeOnly, later } of file ? relativeImports(file) : [])
        if (!typeOnly && !later) loaded.add(target);
    }
    expect(loaded.size).toBeGreaterThan(100);
    const early = [...loaded].filter((path) => LATER.some((start) => path.startsWith(start)));
    expect(early).toEqual([]);
  });
});

describe('the four parts of the repository', () => {
  /** Data that tests, measurements and pictures share. */
  const FIXTURES = join('tests', 'fixtures');

  /** What nobody may import: tests from anywhere, what users and measurers run from the product. */
  const CLOSED: Readonly<Record<string, readonly string[]>> = {
    src: ['tests', 'lab', 'scripts'],
    scripts: ['tests'],
    lab: ['tests'],
  };

  it.each(Object.entries(CLOSED))('%s imports nothing from %j', (part, closed) => {
    const files = sourcesUnder(join(ROOT, part));
    expect(files.length).toBeGreaterThan(10);
    const strays = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => isRelative(specifier))
        .map(({ specifier }) => relative(ROOT, resolve(ROOT, part, dirname(path), specifier)))
        .filter((target) => closed.includes(target.split(sep)[0] ?? '') && !target.startsWith(FIXTURES))
        .map((target) => `${part}/${path} imports ${target}`),
    );
    expect(strays).toEqual([]);
  });
});

describe('the packages', () => {
  it('are each imported only where the table says', () => {
    const strays = FILES.flatMap((file) =>
      file.imports
        .filter(({ specifier }) => !isRelative(specifier))
        .filter(({ specifier }) => !PACKAGES[packageOf(specifier)]?.includes(file.folder))
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    );
    expect(strays).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(FILES.flatMap((file) => file.imports.map(({ specifier }) => packageOf(specifier))));
    expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).toEqual([]);
  });
});
