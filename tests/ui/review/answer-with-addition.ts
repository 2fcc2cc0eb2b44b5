import type { History } from '../../../src/history/history';
import { openedHistory } from '../../fakes/fresh-history';
import { keepAnswer } from '../kept-answer';

/** Where it is reviewed. */
export const REVIEW = '#/history/bread';

/**
 * An answer in two takes. The model is not sure of "crust". In the first "Dutch oven" comes after 1.4 s of silence, another pause comes before nothing; "dough"
 * comes in the second; "steam" in neither.
 */
export async function historyWithAddition(): Promise<History> {
  const history = await openedHistory();
  await keepAnswer(history, {
    id: 'bread',
    createdAt: Date.now(),
    takes: [
      {
        text: 'I think that for the crust a Dutch oven', // "Dutch" begins at 2.8 s
        doubted: 5,
        speech: {
          wordsPerMinute: 100,
          speakingS: 4,
          pauses: [
            { startS: 1.3, endS: 2.7 },
            { startS: 3.6, endS: 4.7 },
          ],
          fillers: 0,
        },
      },
      {
        text: 'um, let the dough rest',
        speech: { wordsPerMinute: 100, speakingS: 2, pauses: [], fillers: 0 },
      },
    ],
    heard: {
      'Dutch oven': ['said', { first: 7, last: 8 }],
      dough: ['said', { first: 3, last: 3, take: 1 }],
      steam: ['missed'],
    },
  });
  return history;
}
