import type { Bank } from '../../bank/bank';
import { speakableAnswer } from '../../bank/speakable-answer';
import { AppError } from '../../base/app-error';
import type { Attempt } from '../../history/attempt';
import type { MockInterview } from '../../mock/mock-interview';
import { decodeRecording } from '../../recorder/decode-recording';
import type { PackItem, PackSound } from '../../review/pack/answer-markup';
import { practicePack } from '../../review/pack/practice-pack';
import { encodeWav } from '../../review/wav-file';
import { dayAndYear } from '../../words/days';
import type { AttemptsService } from '../services';

/**
 * A mock interview as one HTML page for a mentor. Its sound is WAV, which every device plays: about 2 MB a minute.
 * A take whose sound is no longer kept stays in writing.
 */
export async function packMock(
  mock: MockInterview,
  bank: Bank,
  attempts: readonly Attempt[],
  recording: AttemptsService['recording'],
): Promise<string> {
  async function soundOf(takeId: string): Promise<PackSound | null> {
    try {
      const { bytes, mimeType } = await recording(takeId);
      return { bytes: encodeWav(await decodeRecording(bytes, mimeType)), mimeType: 'audio/wav' };
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.code === 'not-found') return null;
      throw thrown;
    }
  }

  const items: PackItem[] = [];
  for (const attempt of attempts) {
    const sounds: (PackSound | null)[] = [];
    for (const { takeId } of attempt.takes) sounds.push(await soundOf(takeId)); // one at a time: decoded sound is large
    const question = bank.questions.find(({ id }) => id === attempt.question.id);
    items.push({ attempt, sounds, modelAnswer: (question && speakableAnswer(question)) || null });
  }
  const day = dayAndYear(mock.startedAt);
  return practicePack({ title: `Mock interview, ${day}: ${bank.title}`, items });
}
