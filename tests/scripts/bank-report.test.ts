import { expect, it } from 'vitest';
import { bankReport } from '../../scripts/bank/bank-report';
import { readText } from '../../src/bank/formats/read-bank-file';

it('tells the key terms that a file lists itself, and none of a file that lists none', async () => {
  const listed =
    '---\nformat: viva-voce-bank-1\n---\n\n### 1. Why?\n\n#### Answer\n\nSo.\n\n#### Key terms\n\n- canary';
  const questionsOf = async (text: string) =>
    bankReport(await readText(text), { ways: false }).questions.map(({ title, ...rest }) => [
      title,
      rest.terms,
    ]);
  expect(await questionsOf(listed)).toEqual([['Why?', ['canary']]]);
  expect(await questionsOf('## Why?\n\nSo.')).toEqual([['Why?', undefined]]);
});
