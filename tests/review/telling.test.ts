import { describe, expect, it } from 'vitest';
import type { AttemptTake } from '../../src/history/attempt';
import { typedTake } from '../../src/interview/attempt-from-take';
import { tellingOf } from '../../src/review/telling';
import { takeOf } from './spoken';

const STORY = 'Tell me about a time you helped a guest.';
const LIFT =
  'Last year I was working in a hotel and there was a problem with the lift. I called the company and I asked the guests to wait. ' +
  'Then I carried their bags up the stairs. In the end everybody was happy and they thanked us.';

function telling(text: string, takes: readonly AttemptTake[] = [takeOf(LIFT)]) {
  return tellingOf({ question: { id: 'q1', number: 1, section: 'Work', text }, takes });
}

describe('how an answer was told', () => {
  it('is the parts of a story with their times and how they begin', () => {
    const structure = telling(STORY)?.structure;
    expect(structure?.kind === 'story' && structure.parts.map(({ part, quote }) => [part, quote])).toEqual([
      ['situation', 'Last year I was working in a hotel …'],
      ['action', 'I called the company and I asked the …'],
      ['result', 'In the end everybody was happy and they …'],
    ]);
    expect(structure?.kind === 'story' && structure.parts[0]?.startS).toBe(0);
  });

  it('has no parts where the question asks neither for a story nor for an explanation', () =>
    expect(telling('Tell me about yourself.')?.structure ?? { kind: 'none' }).toEqual({ kind: 'none' }));

  it('has neither times nor pace when it was typed', () => {
    const typed = telling(STORY, [typedTake('typed', LIFT)]);
    expect(typed?.wordsPerMinute).toBeNull();
    expect(typed?.structure.kind === 'story' && typed.structure.parts[0]?.startS).toBeNull();
  });

  it('is nothing worth a card where all there is to tell is an easy pace, or one part of an explanation', () => {
    const HOW = 'How do you bake bread?';
    const plain =
      'Some people bake it at home in an old oven. You bake it for an hour. The crust tells when it has baked. Nobody needs more than that.';
    const quick = { wordsPerMinute: 260, speakingS: 12, pauses: [], fillers: 0 };
    expect(telling(HOW, [takeOf(plain)])).toBeNull();
    expect(telling(HOW, [takeOf(plain, { speech: quick })])?.wordsPerMinute).toBe(260);
    const onePart = `First I let it rest for a night in a bowl. ${plain} ${plain}`;
    expect(telling(HOW, [takeOf(onePart)])).toBeNull();
  });

  it('has nothing to tell of a story without a part that was found, and without "I" or "we"', () => {
    const plain =
      'People like good service. Trust is important and honesty is important. A good team is one where everybody is kind. ' +
      'Good service is about small things, such as a smile. People should always be kind. A good team is one where everybody is kind.';
    expect(telling(STORY, [takeOf(plain)])).toBeNull();
  });

  it('is read from the first take alone', () =>
    expect(telling(STORY, [takeOf('Just this.'), takeOf(LIFT)])).toBeNull());
});
