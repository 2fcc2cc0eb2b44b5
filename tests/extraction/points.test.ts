import { describe, expect, it } from 'vitest';
import { parseBank } from '../../src/bank/parse-bank';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';

function termsOf(question: string, answer: string) {
  const bank = parseBank(
    `# Networks\n\n## 1. ${question}\n\n${answer}\n\n## 2. What is a bus?\n\nA shared line.\n`,
  );
  const [first] = bank.questions;
  if (first === undefined) throw new Error('No question was parsed');
  return extractKeyTerms(bank, first);
}

const DIFFERENCES = `Possible differences:

- The UDP header has a fixed length of 8 bytes
- The TCP header has sequence numbers
- Only TCP headers hold an advertised window
- The UDP header gives the packet length`;

describe('the points of a model answer', () => {
  it('are all taken, each by a term, and stand with it', () => {
    const answer =
      'Every character is surrounded by a start bit and a stop bit, which causes low transmission rates. Frames are defined by flags.';
    const passages = termsOf('How do the two modes differ?', answer).map(({ passage }) => passage ?? '');
    for (const words of ['start bit', 'low transmission rates', 'defined by flags'])
      expect(passages.some((passage) => passage.includes(words))).toBe(true);
  });

  it('have no fragment for a name', () => {
    const terms = termsOf(
      'How is a packet forwarded?',
      'The frame of node X goes to LAN L. The diameter decreases by a factor of 10, e.g. 300m to 30m. The probability is P(B) = 0.6^3 * 0.4^3.',
    ).map(({ term }) => term);
    for (const term of terms) {
      expect(term).not.toMatch(/^[\d\W]+$|(?:^|\s)\p{L}$|e\.g|[=^*]/u);
      expect(term.split('(').length).toBe(term.split(')').length);
    }
  });
});

describe('alternatives', () => {
  it.each([
    ['State at least two differences between the UDP and TCP headers.', 2],
    ['Name three differences between the headers.', 3],
  ])('"%s" asks for %i of them', (question, asked) => {
    const choices = termsOf(question, DIFFERENCES).map(({ choice }) => choice);
    expect(new Set(choices.map((choice) => choice?.asked))).toEqual(new Set([asked]));
    expect(new Set(choices.map((choice) => choice?.item)).size).toBe(4);
  });

  it('are what follows "one of the following", and nothing before it', () => {
    const terms = termsOf(
      'What are extension headers for?',
      'Extension headers carry optional information of the network layer.\n\nOne of the following advantages is fully correct:\n\n1. New options can be appended without changing the header.\n\n2. Intermediate devices process packets faster.',
    );
    expect(terms[0]?.choice).toBeUndefined();
    expect(terms.at(-1)?.choice).toMatchObject({ asked: 1 });
  });

  it('are none where the question names how many there are and wants them all', () => {
    const terms = termsOf(
      'Name the two phases of congestion control.',
      '- Slow start doubles the window\n- Congestion avoidance adds one segment\n- A loss resets the window',
    );
    expect(terms.every(({ choice }) => choice === undefined)).toBe(true);
  });
});
