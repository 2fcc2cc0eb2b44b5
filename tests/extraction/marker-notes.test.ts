import { describe, expect, it } from 'vitest';
import { parseBank } from '../../src/bank/parse-bank';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';
import { withoutMarks } from '../../src/extraction/list-marks';
import { isMarkerNote } from '../../src/extraction/marker-notes';

describe('a note to the marker', () => {
  it.each([
    'The answer may be rounded to two decimal places.',
    'It is also sufficient to name the organ without an explanation.',
    'It is not necessary to give an example.',
    'Do not accept "it melts".',
    'Accept any reasonable example.',
    'Partial credit if only one valve is named.',
    '1 point for each correct chamber',
    '0.5 marks per valve',
    'Award one mark for the unit.',
    'One of the following reasons is considered fully correct',
    'Ignore spelling.',
    'Allow ecf',
    'Allow for rounding',
    'Students should mention two causes.',
    'Up to two marks should be awarded for method',
    'Credit any two causes',
    'No marks for guessing.',
  ])('is told: %s', (text) => {
    expect(isMarkerNote(text)).toBe(true);
  });

  it.each([
    'The answer is a contract in writing.',
    'It is sufficient to heat the pan for a minute.',
    'We accept returns within 30 days.',
    'The striker got two points and an award.',
    'The full credit risk stays with the bank.',
    'One of the following trains is late.',
    'The solution should be given slowly over one hour',
    'The solution can be given orally',
    'Results must be written to disk before the reply',
    'An answer must be given within 21 days',
    'It is not sufficient to state a conclusion',
    'It is enough to name the duty and its breach',
    'It is fine to give ibuprofen with food',
    'It is not necessary to provide a reason',
    'It is sufficient to write the log before the page',
    'Do not accept connections before the socket listens',
    "Don't require a lock for reads",
    'Do not deduct tax from gifts',
    'Accept any connection on port 443',
    'Allow all traffic from the VPC',
    'Allow other threads to run',
    'No marks are kept between cycles',
    'No points are at rest in the wave',
    'Full credit is given to suppliers',
    'Half points if the race is stopped',
    '3 points for a win',
    '1 point for no verbal response',
    'Deduct two points from your licence',
    'One of the following grounds is required: fraud or duress',
    'All of the following are required for a contract: offer and acceptance',
    'Allow for rounding errors when floats are compared',
    'Students should mention friction and drag',
    'Credit any two accounts of the supplier',
    'Full credit if the supplier is named in the contract',
    'One mark each side of the door',
    '1 point for correct orientation',
    'Results must be rounded half to even before they are stored',
    '1 mark for naming the left ventricle',
  ])('is not what belongs to the matter: %s', (text) => {
    expect(isMarkerNote(text)).toBe(false);
  });

  it('gives no key term, nor do the points behind a sentence', () => {
    const bank = parseBank(
      '# Heart\n\n## 1. How is blood kept from flowing back?\n\nThe valves close behind the blood (0.5 points). The answer may be given as a drawing of two chambers.\n',
    );
    const [question] = bank.questions;
    expect(question && extractKeyTerms(bank, question).map(({ term }) => term)).toEqual([
      'valves close behind the blood',
    ]);
  });
});

describe('what is told of marks', () => {
  it('is the matter where the question asks for it', () => {
    const bank = parseBank(
      '# Memory\n\n## 1. How is the recall test scored?\n\nThe nurse reads three words aloud. 1 point for each correct word after five minutes.\n',
    );
    const [question] = bank.questions;
    expect(
      question &&
        extractKeyTerms(bank, question)
          .map(({ passage }) => passage)
          .join(' '),
    ).toContain('each correct word');
  });
});

describe('marks of a list and of what a sentence was worth', () => {
  it.each([
    ['The valves close (2 marks).', 'The valves close          .'],
    ['The valves close (0.5 points)', 'The valves close             '],
    ['It does two things: a) open, b) close', 'It does two things:    open,    close'],
    ['Examples: i) the hidden terminal', 'Examples:    the hidden terminal'],
  ])('are blank: %s', (text, blanked) => {
    expect(withoutMarks(text)).toBe(blanked);
  });

  it.each([
    'Eyes open spontaneously (4 points)',
    'The text is set (12 pt)',
    'A student (60 marks) passes',
    'It holds on [0, a) and on [0, b) too',
    'They meet in room 12) and wait',
    'f is continuous on 0 to a) only',
  ])('are not what belongs to the matter: %s', (text) => {
    expect(withoutMarks(text)).toBe(text);
  });
});

describe('a label with a number', () => {
  it.each(['Point 1', 'Step 2', 'Note', 'Rule 3', 'Warning', 'Exception', 'Caution', 'Tip 4', 'Remark 1'])(
    'is no term: %s',
    (label) => {
      const bank = parseBank(
        `# Bank\n\n## 1. How is a caller served?\n\n${label}: check the identity of the caller before the account is opened. The call is recorded for the auditor.\n`,
      );
      const [question] = bank.questions;
      const terms = question ? extractKeyTerms(bank, question).map(({ term }) => term) : [];
      expect(terms.join(' ')).toContain('identity');
      expect(terms.filter((term) => term.startsWith(label))).toEqual([]);
    },
  );
});
