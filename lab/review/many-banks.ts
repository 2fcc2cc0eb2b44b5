import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type SettledBank, settledBank } from '../../src/app/banks/stored-bank';
import { parseBank } from '../../src/bank/parse-bank';

const ANSWERS = fileURLToPath(new URL('../../tests/fixtures/scoring/answers.json', import.meta.url));
const SPOKEN = (JSON.parse(readFileSync(ANSWERS, 'utf8')) as readonly { readonly text: string }[]).map(
  ({ text }) => text,
);

/** `count` banks of `questions` questions each, with answers as long as people give them. */
export function manyBanks(count: number, questions: number): readonly SettledBank[] {
  return Array.from({ length: count }, (_, bank) => {
    const asked = Array.from({ length: questions }, (_, at) => questionOf(bank, at));
    const read = parseBank(`# Bank ${bank}\n\n${asked.join('\n')}`, { id: `bench-bank-${bank}` });
    return settledBank(read, { addedAt: bank, changedAt: bank });
  });
}

function questionOf(bank: number, at: number): string {
  const answer = SPOKEN[(bank * 7 + at) % SPOKEN.length] ?? '';
  return `### ${at + 1}. What would you do in case ${at + 1} of ${bank}?\n\n${answer}\n`;
}
