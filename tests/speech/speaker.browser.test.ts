import { expect, it } from 'vitest';
import { createSpeaker } from '../../src/speech/speaker';

it('goes on without a word in a Chromium that has no voice, and says why', async ({
  skip,
  onTestFinished,
}) => {
  const speaker = createSpeaker();
  onTestFinished(() => speaker.dispose());
  const voices = await speaker.voices();
  skip(voices.length > 0, 'this machine has a voice');
  const outcome = await speaker.speak('What is drift?', { signal: new AbortController().signal });
  expect(outcome).toEqual({ kind: 'silent', reason: 'no-voice' });
});
