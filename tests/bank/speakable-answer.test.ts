import { describe, expect, it } from 'vitest';
import { speakableAnswer } from '../../src/bank/speakable-answer';
import { builtInQuestion } from './built-in-bank';

describe('the answer as it is read aloud', () => {
  it('has one line a block, each ended, and signs in words', () => {
    const lines = speakableAnswer(builtInQuestion(7)).split('\n');
    expect(lines).toContain('Deployment Strategy:');
    expect(lines).toContain('Tag models by stage: Development to Staging to Production.');
    expect(lines).toContain('Latency monitoring (we maintain under 100ms).');
  });

  it('leaves out a label that heads only code', () => {
    expect(speakableAnswer(builtInQuestion(17))).not.toContain('Implementation:');
  });

  it('reads a blank by its name', () => {
    expect(speakableAnswer(builtInQuestion(2))).toMatch(/^I'm drawn to Company Name for several reasons\./);
  });
});
