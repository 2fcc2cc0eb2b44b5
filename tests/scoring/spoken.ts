import type { AnswerBlock, Bank, Question } from '../../src/bank/bank';
import type { KeyTerm } from '../../src/bank/key-term';
import type { Embedder } from '../../src/scoring/embedder';
import type { Score, TermScore } from '../../src/scoring/score';
import { scoreAnswer } from '../../src/scoring/score-answer';
import type { Transcript } from '../../src/transcription/transcript';

/** A small bank, so that words have a rarity: two questions about deployment and one about people. */
export const bank: Bank = {
  id: 'small',
  title: 'Small bank',
  sections: ['All'],
  questions: [
    question(1, 'How do you deploy models?', [
      'Blue-green deployments for zero-downtime updates on Kubernetes',
      'Automated rollback when accuracy drops below 94%',
      'We keep latency under 100ms and reduced costs by 40%',
      'Population Stability Index and the CI/CD pipeline',
    ]),
    question(2, 'How do you monitor models?', [
      'Track precision and recall',
      'Alert the team on data drift',
      'Prometheus dashboards',
    ]),
    question(3, 'How do you work with people?', [
      'I seek feedback every month',
      'I explain decisions to the business in plain words',
    ]),
  ],
};

function question(number: number, text: string, items: readonly string[]): Question {
  const answer = items.map(
    (item): AnswerBlock => ({ kind: 'item', label: null, text: item, ordinal: null, depth: 0 }),
  );
  return { id: `q${number}`, number, text, section: 'All', answer, placeholders: [] };
}

export function questionNumber(number: number): Question {
  const found = bank.questions.find((candidate) => candidate.number === number);
  if (found === undefined) throw new Error(`No question ${number}`);
  return found;
}

export function keyTerm(term: string, more: Partial<KeyTerm> = {}): KeyTerm {
  return {
    id: term.toLowerCase().replace(/\W+/g, '-'),
    term,
    kind: 'concept',
    weight: 2,
    aliases: [],
    nearMisses: [],
    ...more,
  };
}

/** A sentence of an answer; the words with these indexes were not heard clearly. */
export function spoken(text: string, doubted: ReadonlySet<number> = new Set()): Transcript {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word, index) => ({
      text: word,
      startS: index * 0.4,
      endS: index * 0.4 + 0.3,
      ...(doubted.has(index) ? { confidence: 0.2 } : {}),
    }));
  return { segments: [{ startS: 0, endS: words.length * 0.4, words }], madeBy: { kind: 'edited' } };
}

/** The score of one answer to question 1. */
export function score(
  text: string,
  terms: readonly KeyTerm[],
  embedder?: Embedder,
  doubted?: ReadonlySet<number>,
): Promise<Score> {
  const transcript = spoken(text, doubted);
  return scoreAnswer({ bank, question: questionNumber(1), terms, transcript }, embedder);
}

/** The verdict on a single term. */
export async function scoreTakes(
  text: string,
  term: string | KeyTerm,
  embedder?: Embedder,
): Promise<TermScore> {
  const { terms } = await score(text, [typeof term === 'string' ? keyTerm(term) : term], embedder);
  const [first] = terms;
  if (first === undefined) throw new Error('No term was judged');
  return first;
}
