import { DAY_MS } from '../../../src/base/calendar';
import type { History } from '../../../src/history/history';
import { openedHistory } from '../../fakes/fresh-history';
import { keepAnswer } from '../kept-answer';

const DUTCH_OVEN = { first: 1, last: 2 };
const LAST_WORD = { first: 4, last: 4 };

/** Two answers to the same question with their sound, a day apart; the later one is slower and has a pause. */
export async function historyOfTwoAnswers(now = Date.now()): Promise<History> {
  const history = await openedHistory();
  await keepAnswer(history, {
    id: 'earlier',
    createdAt: now - DAY_MS,
    takes: [
      {
        text: 'a Dutch oven and crust',
        speech: { wordsPerMinute: 150, speakingS: 4, pauses: [], fillers: 0 },
      },
    ],
    heard: {
      'Dutch oven': ['said', DUTCH_OVEN],
      dough: ['missed'],
      steam: ['missed'],
      crust: ['said', LAST_WORD],
    },
  });
  await keepAnswer(history, {
    id: 'later',
    createdAt: now,
    takes: [
      {
        text: 'one Dutch oven for loaves',
        speech: { wordsPerMinute: 110, speakingS: 4, pauses: [{ startS: 1, endS: 3.5 }], fillers: 1 },
      },
    ],
    heard: {
      'Dutch oven': ['said', DUTCH_OVEN],
      dough: ['close', LAST_WORD],
      steam: ['missed'],
      crust: ['missed'],
    },
  });
  return history;
}
