import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openScoring } from '../../scripts/scoring/scoring-setup';

const folder = mkdtempSync(join(tmpdir(), 'score-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a shell runs it. */
function run(
  script: string,
  args: readonly string[],
  input = '',
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', `scripts/${script}.ts`, ...args],
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

function request(more: object): string {
  return JSON.stringify({
    id: 'a',
    bank: 'public/banks/mlops.md',
    question: 7,
    transcript: 'We use canary releases, but never feature flags.',
    ...more,
  });
}

/** What the command scores with, without the seconds that a process takes to start. */
const scoring = openScoring({ curated: true, meaning: false });

const TERMS = [
  { id: 'canary', term: 'canary releases', kind: 'concept', weight: 3 },
  { id: 'flags', term: 'feature flags', kind: 'concept', weight: 1 },
];

describe('npm run score', { timeout: 120_000 }, () => {
  it('prints one line per answer with verdicts and quotes', async () => {
    const file = join(folder, 'in.jsonl');
    writeFileSync(file, `${request({ terms: TERMS })}\n`);
    const { code, out, err } = await run('score', ['--batch', file, '--no-meaning']);
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      id: 'a',
      coverage: 0.75,
      terms: [
        { id: 'canary', term: 'canary releases', weight: 3, verdict: 'said', quote: 'canary releases,' },
        { id: 'flags', term: 'feature flags', weight: 1, verdict: 'denied', quote: 'feature flags.' },
      ],
    });
    expect(code).toBe(0);
  });

  it('names the lines it cannot read, scores the others, and exits with 1', async () => {
    const lines = [
      'not json',
      request({ id: 1, terms: TERMS }),
      request({ question: 99 }),
      '{"id":"b"}',
      request({ bank: 'nowhere.md' }),
    ];
    const { code, out, err } = await run('score', ['--batch', '-', '--no-meaning'], lines.join('\n'));
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ id: 1 });
    const [first, third, fourth, fifth] = err.trim().split('\n');
    expect(first).toBe('line 1: not JSON');
    expect(third).toBe('line 3: the bank has no question 99');
    expect(fourth).toMatch(/^line 4: bank: /);
    expect(fifth).toMatch(/^line 5: .*nowhere\.md/);
    expect(code).toBe(1);
  });

  it('uses the curated terms beside the bank when a line brings none', async () => {
    const { terms } = await (await scoring).scoreLine(request({}));
    const ids = terms.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(8);
    expect(ids).toContain('canary-releases');
  });

  it('lends a bare term the curated wordings of the term of the same words', async () => {
    const terms = [
      { id: 'bare', term: 'started in DevOps' },
      { id: 'worded', term: 'started in DevOps', aliases: ['operations first'] },
    ];
    const line = request({ question: 1, terms, transcript: 'I began my career in DevOps.' });
    expect(await (await scoring).scoreLine(line)).toMatchObject({
      terms: [
        { id: 'bare', verdict: 'said' },
        { id: 'worded', verdict: 'missed' },
      ],
    });
  });

  it('explains itself', async () => {
    expect(await run('score', ['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--batch'),
    });
    expect(await run('score', [])).toMatchObject({ code: 2, err: expect.stringContaining('--batch') });
  });
});

describe('npm run terms', { timeout: 120_000 }, () => {
  async function termsOf(args: readonly string[]) {
    const { out } = await run('terms', ['--bank', 'public/banks/mlops.md', ...args]);
    return JSON.parse(out) as {
      question: number;
      title: string;
      section: string;
      terms: { id: string; term: string; kind: string; weight: number }[];
    }[];
  }

  it('prints the curated terms of all 23 questions, and extracted ones with --auto', async () => {
    const [curated, auto] = await Promise.all([termsOf([]), termsOf(['--auto'])]);
    expect(curated).toHaveLength(23);
    expect(curated[6]).toMatchObject({
      question: 7,
      title: 'How do you handle model deployment and versioning?',
    });
    expect(auto).toHaveLength(23);
    expect(auto).not.toEqual(curated);
  });
});
