import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  formFrom,
  type MockForm,
  presetForm,
  presetOfForm,
} from '../../../src/ui/mock/mock-choices';
import { mockOf } from '../../fakes/mock-effects';
import { bakingBank } from '../../fakes/spoken-bank';

const { bank } = bakingBank;
const form = (part: Partial<MockForm>): MockForm => ({ ...formFrom(null, bank), ...part });
const TWO_MINUTES = () => 120;

describe('the length of a mock interview', () => {
  it('is the minutes that were chosen, with half as many questions again as fit into them', () => {
    const { choices } = choicesOf(form({ length: { unit: 'minutes', amount: 4 } }), bank, TWO_MINUTES);
    expect(choices).toMatchObject({ minutes: 4, length: 3 });
    const counted = choicesOf(form({ length: { unit: 'questions', amount: 3 } }), bank, TWO_MINUTES);
    expect(counted.choices.minutes).toBeNull();
  });

  it('is never more than the chosen sections hold, nor less than one', () => {
    const many = form({ length: { unit: 'questions', amount: 12 }, sections: ['Bread'] });
    expect(choicesOf(many, bank, TWO_MINUTES)).toMatchObject({ choices: { length: 2 }, minutes: 4 });
    const short = form({ length: { unit: 'minutes', amount: 1 } });
    expect(choicesOf(short, bank, () => 600).choices.length).toBe(1);
  });
});

describe('the form', () => {
  it('forgets sections that another bank had', () => {
    const last = { ...mockOf().choices, sections: ['Bread', 'Salaries'] };
    expect(formFrom(last, bank).sections).toEqual(['Bread']);
  });

  it('keeps the number of questions of last time where it is offered', () => {
    expect(formFrom({ ...mockOf().choices, length: 8 }, bank).length).toEqual({
      unit: 'questions',
      amount: 8,
    });
    expect(formFrom({ ...mockOf().choices, length: 7 }, bank).length.amount).toBe(5);
    const timed = { ...mockOf().choices, length: 12, minutes: 45 };
    expect(formFrom(timed, bank).length).toEqual({ unit: 'minutes', amount: 45 });
  });
});

describe('a preset', () => {
  it('sets length and rules, and leaves sections and order as they are', () => {
    const before = form({ order: 'weakest', sections: ['Bread'] });
    const panel = { ...before, ...presetForm('panel') };
    expect(panel).toMatchObject({
      length: { unit: 'minutes', amount: 45 },
      secondsPerAnswer: 180,
      end: 'gentle',
      order: 'weakest',
      sections: ['Bread'],
    });
    expect(presetOfForm(panel)).toBe('panel');
    expect(presetOfForm({ ...panel, thinkS: 15 })).toBeNull();
  });

  it('of one’s own pace is how the form opens the first time', () => {
    expect(presetOfForm(formFrom(null, bank))).toBe('own-pace');
  });
});
