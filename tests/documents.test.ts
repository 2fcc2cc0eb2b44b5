import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['src', 'tests', 'scripts', 'lab', 'docs', 'models', 'public', 'deploy'];

/** Every file that documents may name, relative to the root, with slashes. */
const FILES: readonly string[] = [
  ...readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.split(sep).join('/')}`,
    ),
  ),
];

const DOCUMENTS = FILES.filter(
  (path) => path.endsWith('.md') && !path.startsWith('tests/') && !path.startsWith('public/'),
);

/** In a document, a word in capitals stands for what the reader puts in. */
const PLACEHOLDER = /\b(?:NAME|DIR|FILE|ID|OUT)\b/;
const FILE_NAME = /^[\w@./-]+\.(?:ts|tsx|js|py|md|json|css|html|onnx|wav)$/;

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

interface DocumentFacts {
  readonly path: string;
  /** The words of all code, inline and in blocks. */
  readonly words: readonly string[];
  readonly links: readonly string[];
  readonly anchors: readonly string[];
}

function readDocument(path: string): DocumentFacts {
  const words: string[] = [];
  const links: string[] = [];
  const anchors: string[] = [];
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'inlineCode' || node.type === 'code') words.push(...wordsOf(node.value ?? ''));
    if ((node.type === 'link' || node.type === 'image') && node.url !== undefined) links.push(node.url);
    if (node.type === 'heading') anchors.push(anchorOf(textOf(node)));
    for (const child of node.children ?? []) visit(child);
  };
  visit(fromMarkdown(readFileSync(join(ROOT, path), 'utf8')));
  return { path, words, links, anchors };
}

function wordsOf(code: string): readonly string[] {
  return code.split(/[\s,;:()=]+/).filter((word) => word !== '');
}

function textOf(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** As a forge makes it: lower case, no punctuation, hyphens for spaces. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** `src/bank` whole, or the end of a path: `worker/hearing/hear.ts`, `hear.ts`. */
function isThere(named: string): boolean {
  const path = named.replace(/\/$/, '');
  return FOLDERS.includes(path) || FILES.some((file) => file === path || file.endsWith(`/${path}`));
}

function namesPath(word: string): boolean {
  if (PLACEHOLDER.test(word)) return false;
  return FILE_NAME.test(word) || FOLDERS.some((folder) => word.startsWith(`${folder}/`));
}

const facts = DOCUMENTS.map(readDocument);

describe('the documents', () => {
  it('name only files and folders that are there', () => {
    const lost = facts.flatMap(({ path, words }) =>
      words.filter((word) => namesPath(word) && !isThere(word)).map((word) => `${path} names ${word}`),
    );
    expect(lost).toEqual([]);
  });

  it('link only to what is there, down to the heading', () => {
    const lost = facts.flatMap(({ path, links }) =>
      links.filter((link) => !leadsSomewhere(path, link)).map((link) => `${path} links to ${link}`),
    );
    expect(lost).toEqual([]);
  });
});

function leadsSomewhere(from: string, link: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? from : join(dirname(from), file).split(sep).join('/');
  if (!existsSync(join(ROOT, target))) return false;
  return (
    anchor === undefined || facts.some(({ path, anchors }) => path === target && anchors.includes(anchor))
  );
}

describe('docs/architecture.md', () => {
  const named = new Set(facts.find(({ path }) => path === 'docs/architecture.md')?.words);

  it('names every folder of src, two levels deep and more', () => {
    const folders = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(ROOT.length + 1)
          .split(sep)
          .join('/'),
      );
    expect(folders).toContain('src/app/mock');
    expect(folders.filter((folder) => !named.has(folder))).toEqual([]);
  });

  it('answers where to add what', () => {
    const anchors = facts.find(({ path }) => path === 'docs/architecture.md')?.anchors ?? [];
    const things = [
      'setting',
      'screen',
      'import-format',
      'terms-verdict',
      'model',
      'asr-engine',
      'ui-language',
      'migration',
    ];
    expect(things.filter((thing) => !anchors.some((anchor) => anchor.endsWith(thing)))).toEqual([]);
  });
});
