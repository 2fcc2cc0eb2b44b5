import fc from 'fast-check';
import type { AnswerBlock, Bank, Question } from '../../../src/bank/bank';
import { type KeyTerm, TERM_KINDS } from '../../../src/bank/key-term';
import { freeSlug } from '../../../src/base/slug';

/** What a reader could take for something else: marks, quotation marks, signs of Markdown, HTML and key terms. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'Q: why',
          'A: so',
          '1. one',
          'Answer:',
          '**',
          '#',
          '- a',
          '[x]',
          '"',
          '`',
          '<b>',
          '&amp;',
          'TODO',
        ],
        ...['?', '_', '|', '::', 'What', '~~', '\\', '!', "'", ',', ';', '=', '(detail)', 'id: a', 'None.'],
        ...['also counts: b', '(essential, tool)'],
      ),
      fc.stringMatching(/^[a-z]{1,8}$/),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
const sentence = words.map((text) => `Say ${text} now.`);
const label = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const section = fc.oneof(label, fc.constantFrom('Core & More', 'C++ / C#', 'Two, three; four'));

const block: fc.Arbitrary<AnswerBlock> = fc.oneof(
  fc.record({ kind: fc.constant('label' as const), text: label }),
  fc.record({ kind: fc.constant('paragraph' as const), label: fc.option(label), text: sentence }),
  fc.record({
    kind: fc.constant('code' as const),
    language: fc.option(fc.constant('js')),
    text: fc.tuple(words, words).map((lines) => lines.join('\n')),
  }),
);
const item = fc.record({
  kind: fc.constant('item' as const),
  label: fc.option(label),
  text: sentence,
  ordinal: fc.constant(null),
  depth: fc.constant(0),
});
const answer = fc
  .tuple(sentence, fc.array(fc.oneof(block, item), { maxLength: 5 }))
  .map(([first, rest]): AnswerBlock[] => [{ kind: 'paragraph', label: null, text: first }, ...rest]);

const term = fc.record(
  {
    id: fc.option(fc.stringMatching(/^[a-z]{4}$/)),
    term: words,
    kind: fc.constantFrom(...TERM_KINDS),
    weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
    aliases: fc.uniqueArray(words, { maxLength: 3 }),
    nearMisses: fc.uniqueArray(words, { maxLength: 2 }),
    passage: sentence,
    choice: fc.record({ item: fc.nat(5), asked: fc.nat(5) }),
  },
  { requiredKeys: ['id', 'term', 'kind', 'weight', 'aliases', 'nearMisses'] },
);
const terms = fc.array(term, { maxLength: 4 }).map((all): readonly KeyTerm[] => {
  const taken = new Set<string>();
  return all.map((one) => {
    const id = freeSlug(one.id ?? one.term, 'term', taken);
    taken.add(id);
    return { ...one, id };
  });
});

/** A bank of any questions, some with key terms that somebody chose. */
export const banks: fc.Arbitrary<Bank> = fc
  .array(fc.record({ text: sentence, section, answer, given: fc.option(answer), terms: fc.option(terms) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((drafts): Bank => {
    const questions = drafts.map(({ given, terms: chosen, ...draft }, index): Question => {
      return {
        ...draft,
        ...{ id: `q${index}`, number: 2 * index + 1, placeholders: [] },
        ...(given ? { given } : {}),
        ...(chosen ? { terms: chosen } : {}),
      };
    });
    return { id: 'any', title: 'Any', sections: [...new Set(drafts.map((one) => one.section))], questions };
  });

/** What every format holds of a bank. */
export function told({ questions }: Bank): readonly unknown[] {
  return questions.map(({ number, text, section: place, given, answer: blocks, terms: chosen }) => {
    return { number, text, section: place, given, answer: blocks, terms: chosen };
  });
}
