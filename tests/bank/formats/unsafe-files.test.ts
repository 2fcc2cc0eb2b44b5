import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_BANK_FILE, readBankFile, readText } from '../../../src/bank/formats/read-bank-file';
import { AppError } from '../../../src/base/app-error';

const bytes = (text: string) => new TextEncoder().encode(text);

async function problemOf(name: string, file: Uint8Array): Promise<unknown> {
  try {
    await readBankFile(name, file);
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.details.problem : thrown;
  }
  return null;
}

/** A zip that announces another unpacked size for its only file, in both its headers. */
function lyingZip(content: Uint8Array, announced: number): Uint8Array {
  const zip = zipSync({ 'a.md': content });
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at + 4 < zip.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, announced, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, announced, true);
  }
  return zip;
}

describe('a file that means harm', () => {
  it('is refused when it unpacks to far more than it holds', async () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(16 * 1024 * 1024) }, { level: 1 });
    expect(await problemOf('bomb.zip', bomb)).toBe('too-much-inside');
  });

  it('gets no more memory than it announces, and no less than its answer is lost', async () => {
    const lie = lyingZip(bytes(`## Why?\n\nSo.\n\n${'More. '.repeat(100_000)}`), 12);
    expect(await problemOf('lie.zip', lie)).toBe(null);
    expect(await problemOf('lie.zip', lyingZip(bytes('## Why?\n\nSo.'), 0xfffffff0))).toBe('too-much-inside');
  });

  it('cannot name a file outside of its zip', async () => {
    const zip = zipSync({ '../../etc/a.md': bytes('## Why?\n\nSo.'), 'b.md': bytes('## How?\n\nThus.') });
    const { bank, skipped } = await readBankFile('paths.zip', zip);
    expect(bank.questions.map(({ text }) => text)).toEqual(['How?']);
    expect(skipped).toMatchObject([{ file: '../../etc/a.md', reason: 'outside-path' }]);
  });

  it.each([
    ['a zip cut short', bytes('PK\u0003\u0004 and nothing more')],
    ['a database cut short', bytes('SQLite format 3\0 and nothing more')],
    [
      'a deck with a broken database',
      zipSync({ 'collection.anki2': bytes('SQLite format 3\0 lies about its size') }),
    ],
    ['a Word file without a document', zipSync({ 'word/document.xml': bytes('<w:document') })],
  ])('is told as damaged: %s', async (_, file) => {
    expect(await problemOf('x', file)).toMatch(/damaged-file|no-questions/);
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7 …')],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['bytes without meaning', new Uint8Array(500).map((_, index) => index % 7)],
  ])('is named by what it is: %s', async (_, file) => {
    expect(await problemOf('x.md', file)).toBe('other-format');
  });

  it('is refused by its size before it is read', async () => {
    expect(await problemOf('x.md', new Uint8Array(LARGEST_BANK_FILE + 1))).toBe('too-large');
  });

  it('sets nothing on the prototype of objects', async () => {
    await readText('[{"__proto__": {"polluted": true}, "question": "Why?", "answer": "So."}]');
    const { bank } = await readText(
      '{"constructor": {"prototype": {"polluted": true}}, "list": [{"question": "Why?", "answer": "So."}]}',
    );
    expect(bank.questions).toHaveLength(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ['JSON', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['HTML', `<html>${'<div>'.repeat(20_000)}What?${'</div>'.repeat(20_000)}</html>`],
    ['emphasis', `## Why?\n\n${'*a **b '.repeat(20_000)}`],
    ['unclosed tags', `## Why?\n\n${'<details><summary>'.repeat(5_000)}`],
    ['unclosed scripts', `## Why?\n\n${'<div>\n<script>\n\n'.repeat(20_000)}\n# So\n</script>`],
    ['scripts in a line', `## Why?\n\nSo ${'<script> <style> '.repeat(20_000)}</style>`],
    ['blank lines in a fold', `??? question "Why?"\n    So.${'\n'.repeat(500_000)}`],
    ['quoted answers', '# Why so?\n\n## Answer: "Why so?"\n\nSo.\n\n'.repeat(5_000)],
    ['a long quoted answer', `# Why so?\n\n## Answer: "Why so?"\n\n${'So.\n\n'.repeat(40_000)}`],
    ['comments before JSON', `${'/**/'.repeat(400)}?`],
    ['rows with open quotation marks', `question,answer\n${'"Al" asks why?,So.\n'.repeat(10_000)}`],
    ['braces of GIFT', `::a:: {}\n\n::b:: ${'{'.repeat(100_000)}`],
    ['turns of a talk', 'AB: Why?\nCD: So.\n'.repeat(20_000)],
    ['brackets', `## Why?\n\n${'['.repeat(50_000)}`],
    ['quotation marks in tags', `<a href="${'" <'.repeat(20_000)}`],
  ])(
    'is read or refused in time however deep it nests: %s',
    async (_, text) => {
      const problem = await problemOf('deep.txt', bytes(text));
      expect([null, 'too-deep', 'no-questions', 'damaged-file']).toContain(problem);
    },
    20_000,
  );

  it('opens no zip in a zip, which might hold itself', async () => {
    const inner = zipSync({ 'a.md': bytes('## Why?\n\nSo.') });
    const zip = zipSync({ 'inner.zip': inner, 'b.md': bytes('## How?\n\nThus.') });
    const { bank, skipped } = await readBankFile('outer.zip', zip);
    expect(bank.questions.map(({ text }) => text)).toEqual(['How?']);
    expect(skipped).toMatchObject([{ file: 'inner.zip', reason: 'unread-file' }]);
  });

  it('keeps markup as words: no tag of a file is shown as a tag', async () => {
    const { bank } = await readText(
      '## Why <img src=x onerror=alert(1)> so?\n\nSee [this](javascript:alert(1)) and <script>alert(2)</script> go.',
    );
    expect(bank.questions[0]?.text).toBe('Why so?');
    expect(JSON.stringify(bank)).not.toMatch(/<script|alert|onerror|javascript:/);
  });
});
