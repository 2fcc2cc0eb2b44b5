import { z } from 'zod';
import type { DayNumber } from '../base/calendar';

/**
 * How many answers to a question were used up today in this tab: a reload gives no retake back. On another day, and in another
 * tab, one begins anew.
 */
export interface SpentAnswers {
  of(bankId: string, questionId: string): number;
  keep(bankId: string, questionId: string, spent: number): void;
}

const KEY = 'viva-voce/spent-answers';

const schema = z.object({ day: z.number(), spent: z.record(z.string(), z.int().nonnegative()) });

/** Keeps the counts in `entries`, as `sessionStorage` is; where the browser refuses it they hold until the page is left. */
export function openSpentAnswers(
  entries: Pick<Storage, 'getItem' | 'setItem'> | null,
  today: () => DayNumber,
): SpentAnswers {
  let counts = read(entries);

  const ofToday = () => (counts.day === today() ? counts.spent : {});

  return {
    of: (bankId, questionId) => ofToday()[keyOf(bankId, questionId)] ?? 0,
    keep(bankId, questionId, spent) {
      counts = { day: today(), spent: { ...ofToday(), [keyOf(bankId, questionId)]: spent } };
      entries?.setItem(KEY, JSON.stringify(counts));
    },
  };
}

function read(entries: Pick<Storage, 'getItem'> | null): z.infer<typeof schema> {
  const none = { day: 0, spent: {} };
  try {
    return schema.catch(none).parse(JSON.parse(entries?.getItem(KEY) ?? 'null'));
  } catch {
    return none; // another app of this origin may write what it likes
  }
}

function keyOf(bankId: string, questionId: string): string {
  return JSON.stringify([bankId, questionId]);
}
