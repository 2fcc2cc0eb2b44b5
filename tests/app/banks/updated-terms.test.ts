import { describe, expect, it } from 'vitest';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import { createImportService } from '../../../src/app/banks/import-service';
import { newEdition } from '../../../src/bank/match-questions';
import { parseBank, readMarkdown } from '../../../src/bank/parse-bank';
import type { BankWorker } from '../../../src/bank-worker/client';
import type { Correction, CorrectionEntry } from '../../../src/history/correction-record';
import type { Corrections } from '../../../src/history/corrections';
import { foldCorrections } from '../../../src/history/fold-corrections';
import type { History } from '../../../src/history/history';

const builtIn = { bank: parseBank('## How do you cache?', { id: 'ops' }), curated: new Map(), builtIn: true };
const question = (number: number, text: string, term: string | null) =>
  `### ${number}. ${text}\n\n#### Answer\n\n${text.replace(/.*(?:is|does) /, 'About ')}${term ? `\n\n#### Key terms\n\n- ${term}` : ''}`;
const file = (...terms: readonly (string | null)[]) =>
  `---\nformat: viva-voce-bank-1\n---\n\n# Mine\n\n${terms.map((term, at) => question(at + 1, TEXTS[at] ?? '', term)).join('\n\n')}`;
const TEXTS = ['What is a canary release?', 'When does a rollback help?'];
const [CANARY, ROLLBACK] = ['what-is-a-canary-release', 'when-does-a-rollback-help'];

/** A log without a database; `read` has the question of every entry that was read for one question. */
function memoryLog() {
  const entries: CorrectionEntry[] = [];
  const read: string[] = [];
  const of = (bankId: string, id?: string) =>
    entries.filter((one) => one.bankId === bankId && (id === undefined || one.question === id));
  const append = (entry: Omit<CorrectionEntry, 'id'>) => {
    const added = { ...entry, id: `e${entries.length}` };
    entries.push(added);
    return added;
  };
  const named = (id: string) => {
    const entry = entries.find((one) => one.id === id);
    if (!entry) throw new Error(`no entry ${id}`);
    return { bankId: entry.bankId, question: entry.question };
  };
  const corrections: Corrections = {
    add: async (correction) => append(correction),
    undo: async (id, at) => append({ ...named(id), at, change: { kind: 'undo', of: id } }),
    async log(bankId, id) {
      const found = of(bankId, id);
      read.push(...found.map((one) => one.question));
      return { entries: found, unreadable: [] };
    },
    async ofBank(bankId) {
      const ids = new Set(of(bankId).map((one) => one.question));
      return new Map([...ids].map((id) => [id, foldCorrections(of(bankId, id))]));
    },
    async around(id) {
      const place = named(id);
      return { ...place, corrected: foldCorrections(of(place.bankId, place.question)) };
    },
  };
  return { corrections, read };
}

async function imported(...terms: readonly (string | null)[]) {
  const { corrections, read } = memoryLog();
  const history = {
    banks: {
      list: async () => ({ banks: [] }),
      active: async () => null,
      activate: async () => {},
      put: async () => {},
    },
    corrections,
  } as unknown as History;
  let time = 0;
  const library = await createBankLibrary(builtIn, history, () => ++time);
  const worker = {
    read: async (source: { readonly text: string }) => ({ format: 'markdown', ...readMarkdown(source.text) }),
    match: async (...editions: Parameters<typeof newEdition>) => newEdition(...editions),
  } as unknown as BankWorker;
  const imports = createImportService({
    worker,
    library,
    onTrouble: (thrown) => expect.unreachable(String(thrown)),
  });
  const update = async (text: string) => {
    await imports.read({ kind: 'text', name: 'mine.md', text });
    return imports.accept('update');
  };
  await update(file(...terms));
  const learn = async (id: string, change: Correction) => {
    const entry = await corrections.add({ bankId: 'mine', question: id, at: ++time, change });
    await library.refreshCorrection(entry.id);
  };
  const editTo = (id: string, term: string) =>
    library.editTerms('mine', id, [
      { id: term, term, kind: 'concept', weight: 2, aliases: [], nearMisses: [] },
    ]);
  const termsOf = (id: string) => library.termsFor('mine', id).map(({ term }) => term);
  return { library, update, learn, editTo, termsOf, read };
}

describe('an update of a bank that lists key terms', () => {
  it('leaves the user’s own list alone where its file lists none', async () => {
    const { library, update, editTo, termsOf } = await imported('small share');
    await editTo(CANARY, 'my own term');
    await update(file(null));
    expect([library.termsFrom('mine', CANARY), termsOf(CANARY)]).toEqual(['own', ['my own term']]);
  });

  it('leaves what was learnt of a term alone where its file lists none', async () => {
    const { library, update, learn } = await imported('small share');
    await learn(CANARY, { kind: 'alias', termId: 'small-share', wording: 'a few users' });
    await update(file(null));
    expect(library.termsFor('mine', CANARY)).toMatchObject([
      { term: 'small share', aliases: ['a few users'] },
    ]);
  });

  it('counts for the questions alone whose terms its file lists, until undo', async () => {
    const { update, editTo, termsOf } = await imported('small share', 'way back');
    await editTo(CANARY, 'mine of canary');
    await editTo(ROLLBACK, 'mine of rollback');
    const { undo } = await update(file(null, 'last version'));
    expect([termsOf(CANARY), termsOf(ROLLBACK)]).toEqual([['mine of canary'], ['last version']]);
    await undo();
    expect([termsOf(CANARY), termsOf(ROLLBACK)]).toEqual([['mine of canary'], ['mine of rollback']]);
  });

  it('reads what was said of each question once, and nothing of the others with it', async () => {
    const { update, editTo, read } = await imported('small share', 'way back');
    await editTo(CANARY, 'mine of canary');
    await editTo(ROLLBACK, 'mine of rollback');
    read.length = 0;
    await update(file('small share', 'way back'));
    expect(read).toEqual([CANARY, ROLLBACK]);
  });
});
