import { describe, expect, it } from 'vitest';
import { withStandIns } from '../../src/bank/stand-ins';

const said = (text: string) =>
  withStandIns(
    text,
    [...text.matchAll(/\[([^\]]+)\]/g)].map(([, blank]) => blank ?? ''),
  );

describe('a question with blanks that nobody filled in', () => {
  it.for([
    ['Why do you want to work at [Company Name]?', 'Why do you want to work at the company?'],
    ['What draws you to the [Job Title] role?', 'What draws you to the role?'],
    ['Why do you want to bake at [Bakery Name]?', 'Why do you want to bake at the bakery?'],
    ['What did [name of the hiring manager] tell you?', 'What did the hiring manager tell you?'],
    ['How would you sell our [Product]?', 'How would you sell our product?'],
    ['Why do you want to move to [your city]?', 'Why do you want to move to your city?'],
    ['What is new in [location/industry]?', 'What is new in the location or industry?'],
    ['What would you ask our [CEO]?', 'What would you ask our CEO?'],
    ['[Product] fails at night. What do you do?', 'The product fails at night. What do you do?'],
  ] as const)('says %s as %s', ([text, spoken]) => {
    expect(said(text)).toBe(spoken);
  });

  it('never reads out what the writer is told to do', () => {
    expect(
      said('I admire your commitment to [mention something specific about the company - its culture].'),
    ).toBe('I admire your commitment to something of your own.');
    expect(said('Tell me about [describe a project].')).toBe('Tell me about something of your own.');
  });

  it('reads the words of the blank in a question of another language', () => {
    expect(said('Warum möchten Sie bei [Firma] in der Abteilung und für die Kunden arbeiten?')).toBe(
      'Warum möchten Sie bei Firma in der Abteilung und für die Kunden arbeiten?',
    );
  });

  it('leaves brackets alone that are no blanks', () => {
    expect(withStandIns('What does a[i] do at [Company]?', ['Company'])).toBe(
      'What does a[i] do at the company?',
    );
  });
});
