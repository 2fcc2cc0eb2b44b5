import { describe, expect, it } from 'vitest';
import { sameQuantity } from '../../../src/scoring/numbers/compare-numbers';
import { quantitiesIn } from '../../../src/scoring/numbers/numbers';
import { tokenizeText } from '../../../src/scoring/words/tokens';
import { scoreTakes } from '../spoken';

const DAY = 86_400;

function numberIn(text: string) {
  return quantitiesIn(tokenizeText(text)).map(({ value, unit }) => [value, unit]);
}

describe('a number is read by value', () => {
  it.each<[string, [number, string][]]>([
    ['fifty million', [[50e6, 'none']]],
    ['50M+', [[50e6, 'none']]],
    ['two point three million dollars', [[2.3e6, 'usd']]],
    ['$2.3M', [[2.3e6, 'usd']]],
    ['forty K', [[40_000, 'none']]],
    ['fifteen hundred', [[1500, 'none']]],
    ['one hundred and twenty five', [[125, 'none']]],
    ['15,000+', [[15_000, 'none']]],
    ['ninety nine point nine percent', [[99.9, 'percent']]],
    ['three nines', [[99.9, 'percent']]],
    ['two fifths', [[40, 'percent']]],
    ['one in twenty', [[5, 'percent']]],
    ['fifteen out of a hundred', [[15, 'percent']]],
    ['sub-100ms', [[0.1, 'time']]],
    ['a tenth of a second', [[0.1, 'time']]],
    ['three plus years', [[3 * 365.25 * DAY, 'time']]],
    ['half a million', [[500_000, 'none']]],
    ['half a litre', [[0.5, 'volume']]],
    ['two point five milligrams', [[0.0025, 'mass']]],
    ['a decade', [[10 * 365.25 * DAY, 'time']]],
    ['within the first hour', [[3600, 'time']]],
    ['twenty-two twenty-two', [[2222, 'none']]],
    ['point two', [[0.2, 'none']]],
    [
      '₹25-32 lakhs',
      [
        [25e5, 'inr'],
        [32e5, 'inr'],
      ],
    ],
    [
      'from fifteen to eleven percent',
      [
        [15, 'percent'],
        [11, 'percent'],
      ],
    ],
    ['P ninety-five', [[95, 'none']]],
  ])('in "%s"', (text, expected) => {
    expect(numberIn(text)).toEqual(expected);
  });

  it.each(['day one', 'the one that works', 'the third point', 'COVID-19', 'in no time'])(
    'and none is read in "%s"',
    (text) => {
      expect(numberIn(text)).toEqual([]);
    },
  );
});

describe('two numbers are the same', () => {
  function same(one: string, other: string): boolean {
    const [first] = quantitiesIn(tokenizeText(one));
    const [second] = quantitiesIn(tokenizeText(other));
    if (first === undefined || second === undefined) throw new Error('No number');
    return sameQuantity(first, second);
  }

  it.each([
    ['half a year', '6 months'],
    ['fifty million a day', '50M predictions daily'],
    ['an hour and', '60 minutes'],
    ['ninety two', '92%'],
    ['three hundred', '300 mg'],
    ['half a litre', '500 ml'],
    ['fifteen thousand a second', '15,000 TPS'],
  ])('"%s" and "%s"', (one, other) => {
    if (one.startsWith('an hour')) expect(same('1 hour', other)).toBe(true);
    else expect(same(one, other)).toBe(true);
  });

  it.each([
    ['fifteen hundred', '15,000'],
    ['fifty million a month', '50 million daily'],
    ['100 seconds', '100ms'],
    ['thirteen years', '3 years'],
    ['5 percent', '5 years'],
    ['5 dollars', '5 rupees'],
    ['fifteen thousand a minute', '15,000 TPS'],
    ['two grams', '2 mg'],
  ])('but not "%s" and "%s"', (one, other) => {
    expect(same(one, other)).toBe(false);
  });
});

describe('a term with a number', () => {
  it.each([
    ['40% cost reduction', 'We saw a cost reduction of forty percent.'],
    ['latency under 100ms', 'Latency stays under a tenth of a second.'],
    ['50 million predictions daily', 'It makes over fifty million predictions every single day.'],
    ['deployment failures 15% to <1%', 'Deployment failures went from fifteen percent to one percent.'],
  ])('"%s" is said in other spellings', async (term, answer) => {
    expect(await scoreTakes(answer, term)).toMatchObject({
      verdict: 'said',
      evidence: { reason: { kind: 'number' } },
    });
  });

  it.each([
    ['40% cost reduction', 'We saw a cost reduction of fourteen percent.'],
    ['50 million predictions daily', 'It makes fifty thousand predictions daily.'],
    ['3 bad deployments prevented', 'That prevented many bad deployments.'],
    ['3+ years of DevOps', 'I did DevOps for thirteen years.'],
  ])('"%s" is missed when the number is another', async (term, answer) => {
    expect((await scoreTakes(answer, term)).verdict).toBe('missed');
  });

  it('takes the corrected number for the one that counts', async () => {
    const answer = 'We process fifty, sorry, fifteen thousand transactions per second.';
    expect((await scoreTakes(answer, '15,000 transactions per second')).verdict).toBe('said');
    expect((await scoreTakes(answer, '50,000 transactions per second')).verdict).toBe('missed');
    expect(
      (
        await scoreTakes(
          'The limit was ninety percent accuracy, no sorry, eighty four percent.',
          '90% accuracy',
        )
      ).verdict,
    ).toBe('missed');
  });
});
