import { describe, expect, it } from 'vitest';
import { iAndWe } from '../../src/structure/i-and-we';
import { readStory } from '../../src/structure/read-story';

const LIFT =
  'Last year I was working in a hotel and there was a problem with the lift. I called the company and I asked the guests to wait. ' +
  'Then I carried their bags up the stairs. In the end everybody was happy and they thanked us.';

describe('a story', () => {
  it('is read as its parts in order, neighbours of one part as one', () => {
    const reading = readStory(LIFT.split(' '));
    expect(reading?.stretches.map(({ part }) => part)).toEqual(['situation', 'action', 'result']);
    const [, action] = reading?.stretches ?? [];
    expect(
      LIFT.split(' ')
        .slice(action?.first, (action?.last ?? 0) + 1)
        .join(' '),
    ).toBe('I called the company and I asked the guests to wait. Then I carried their bags up the stairs.');
  });

  it('lacks a part that it has nothing of', () => {
    expect(readStory(LIFT.split(' '))?.lacks).toEqual([]);
    const onlyDeeds =
      `${'I called the company and then I asked the guests to wait there. '.repeat(5)}`.trim();
    expect(readStory(onlyDeeds.split(' '))?.lacks).toEqual(['result']);
  });

  it('is not read when it is short', () => expect(readStory('I called the company.'.split(' '))).toBeNull());
});

describe('I and we', () => {
  it('are counted as who does something, with what is joined to them', () => {
    expect(
      iAndWe('I thought, and I’ve said, “we’re late.” We ran; it was our bus and us.'.split(' ')),
    ).toEqual({
      i: 2,
      we: 2,
    });
  });
});
