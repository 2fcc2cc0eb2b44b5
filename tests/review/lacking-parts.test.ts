import { describe, expect, it } from 'vitest';
import { lackingParts } from '../../src/review/lacking-parts';
import { takeOf } from './spoken';

const STORY = 'Tell me about a time you helped a guest.';
const DEEDS = 'I called the company and then I asked the guests to wait there. '.repeat(4).trim();
const END = 'In the end everybody was happy, the hotel kept the sign, and they thanked us.';

const lacking = (texts: readonly string[], question = STORY) =>
  lackingParts({
    question: { id: 'q1', number: 1, section: 'Work', text: question },
    takes: texts.map((text) => takeOf(text)),
  });

describe('what a story lacks', () => {
  it('is its result, where nothing sounds like one', () => expect(lacking([DEEDS])).toEqual(['result']));

  it('is nothing where all was told, in one take or in several', () => {
    expect(lacking([`${DEEDS} ${END}`])).toEqual([]);
    expect(lacking([DEEDS, END])).toEqual([]);
  });

  it('is what was done, where only a situation and its end were told', () =>
    expect(
      lacking([
        'Last year there was a problem with the lift in the hotel. It was a cold morning and the hall was full of guests with heavy bags. ' +
          'There was no one from the company. In the end everybody was happy and the guests thanked us for it.',
      ]),
    ).toEqual(['action']));

  it('is not asked for once more after a take that was for it', () => {
    const answer = {
      question: { id: 'q1', number: 1, section: 'Work', text: STORY },
      takes: [takeOf(DEEDS), takeOf('They still talk about it.')],
    };
    expect(lackingParts(answer, [{ kind: 'part', part: 'result' }])).toEqual([]);
  });

  it('is not asked for once more after a later take for something else either', () => {
    const answer = {
      question: { id: 'q1', number: 1, section: 'Work', text: STORY },
      takes: [takeOf(DEEDS)],
    };
    const point = { kind: 'term', id: 'steam', term: 'steam' } as const;
    expect(lackingParts(answer, [{ kind: 'part', part: 'result' }, point])).toEqual([]);
    expect(lackingParts(answer, [point])).toEqual(['result']);
  });

  it('is nothing of an answer that is no story, or too short to tell', () => {
    expect(lacking([DEEDS], 'How does a lift work?')).toEqual([]);
    expect(lacking(['I called the company.'])).toEqual([]);
  });
});
