import type { History } from '../../../src/history/history';
import type { Verdict } from '../../../src/scoring/score';
import { openedHistory } from '../../fakes/fresh-history';
import { keepAnswer } from '../kept-answer';

/** Word n begins at 0.4 n seconds: the deeds at 8.4 s, what came of it at 18 s. */
const LIFT =
  'Last year I was working in a small hotel and one morning there was a problem with the old lift. I called the company and I asked all the guests to wait. ' +
  'Then I carried their bags up the stairs and I wrote a sign. In the end everybody was happy and they thanked us for the';

/** A story in one take that was told fast and stops in the middle of a sentence, and one that was added; at REVIEW of answer-with-addition.ts. */
export async function historyWithStory(): Promise<History> {
  const history = await openedHistory();
  await keepAnswer(history, {
    id: 'bread',
    createdAt: Date.now(),
    asked: 'Tell me about a time you helped somebody.',
    takes: [
      { text: LIFT, speech: { wordsPerMinute: 224, speakingS: 14, pauses: [], fillers: 0 } },
      { text: 'let the dough rest', speech: { wordsPerMinute: 100, speakingS: 2, pauses: [], fillers: 0 } },
    ],
    heard: { dough: ['said', { first: 2, last: 2, take: 1 }], steam: ['missed'] },
  });
  return history;
}

const DEEDS = 'I called the company and then I asked all of the guests to wait there. '.repeat(4).trim();

/** A story of deeds alone, which covers every key term unless its verdict on steam is another one. */
export async function historyWithoutResult({
  steam = 'said',
}: {
  readonly steam?: Verdict;
} = {}): Promise<History> {
  const history = await openedHistory();
  await keepAnswer(history, {
    id: 'bread',
    createdAt: Date.now(),
    asked: 'Tell me about a time you helped somebody.',
    takes: [{ text: DEEDS }],
    heard: { dough: ['said', { first: 3, last: 3 }], steam: [steam, { first: 9, last: 9 }] },
  });
  return history;
}
