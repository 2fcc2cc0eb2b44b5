import { describe, expect, it } from 'vitest';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import { createMeaningService } from '../../../src/app/scoring/meaning-service';
import { AppError } from '../../../src/base/app-error';
import type { MeaningState } from '../../../src/meaning/client';
import type { QuestionToPrepare } from '../../../src/scoring/score-answer';
import { transcriptOf } from '../../fakes/interview-effects';
import { bakingBank } from '../../fakes/spoken-bank';

const ASKED = { bankId: 'baking', questionId: 'q1' };

/** A scorer whose readings end when told to. */
async function openService(kind: 'ready' | 'loading' = 'ready') {
  const read: string[] = [];
  const ends: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  const state: MeaningState = { kind };
  const library = await createBankLibrary(bakingBank, null, () => 0);
  const meaning = createMeaningService(
    {
      state,
      onState: () => () => {},
      prepare({ heard }: QuestionToPrepare) {
        read.push((heard ?? []).map(({ text }) => text).join(' '));
        return new Promise((resolve, reject) => ends.push({ resolve, reject }));
      },
    },
    library,
  );
  const readAhead = meaning.readAhead(ASKED);
  return {
    read,
    hear: (text: string) => readAhead({ segments: transcriptOf(text).segments, behindS: 0 }),
    async endReading(error?: unknown) {
      const end = ends.shift();
      if (error === undefined) end?.resolve();
      else end?.reject(error);
      await new Promise((go) => setTimeout(go));
    },
  };
}

describe('reading ahead while somebody speaks', () => {
  it('reads whole sentences, and a sentence that goes on when it is whole', async () => {
    const { read, hear, endReading } = await openService();
    hear('I mix flour');
    expect(read).toEqual([]);
    hear('I mix flour and water. Then');
    await endReading();
    hear('I mix flour and water. Then I wait');
    expect(read).toEqual(['I mix flour and water.']);
    hear('I mix flour and water. Then I wait.');
    expect(read).toEqual(['I mix flour and water.', 'I mix flour and water. Then I wait.']);
  });

  it('reads one after the other, and of what came meanwhile the newest alone', async () => {
    const { read, hear, endReading } = await openService();
    hear('One.');
    hear('One. Two.');
    hear('One. Two. Three.');
    expect(read).toEqual(['One.']);
    await endReading();
    expect(read).toEqual(['One.', 'One. Two. Three.']);
  });

  it('goes on after a reading that failed', async () => {
    const { read, hear, endReading } = await openService();
    hear('One.');
    hear('One. Two.');
    await endReading(new AppError('worker-died'));
    expect(read).toEqual(['One.', 'One. Two.']);
  });

  it('leaves the machine to the recogniser while the sentence model is not there', async () => {
    const { read, hear } = await openService('loading');
    hear('One.');
    expect(read).toEqual([]);
  });
});
