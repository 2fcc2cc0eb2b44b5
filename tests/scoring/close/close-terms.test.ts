import { expect, it } from 'vitest';
import { readBankFile } from '../../../scripts/scoring/bank-file';
import { openNodeEncoder } from '../../../scripts/scoring/node-encoder';
import { scoreAnswer } from '../../../src/scoring/score-answer';
import { spoken } from '../spoken';

it('takes one sentence on the topic for two points at most, not for the whole answer', {
  timeout: 120_000,
}, async () => {
  const { bank, curated } = readBankFile('public/banks/mlops.md', { curated: true });
  const question = bank.questions.find(({ number }) => number === 6);
  if (!question) throw new Error('The bank has no question 6.');
  const encoder = await openNodeEncoder();
  const score = await scoreAnswer(
    {
      bank,
      question,
      terms: curated.get(6) ?? [],
      transcript: spoken('So depth ops and ML ops share a lot of principles, both focus on'),
    },
    encoder.encode,
  );
  await encoder.close();
  expect(score.meaning).toBe(true);
  const close = score.terms.filter(({ verdict }) => verdict === 'close');
  expect(close.length).toBeGreaterThan(0); // it is on topic: the limit is what holds the rest back
  expect(close.length).toBeLessThanOrEqual(2);
});
