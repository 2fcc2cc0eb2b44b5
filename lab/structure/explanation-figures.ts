import { readExplanation, type SentenceWords } from '../../src/structure/read-explanation';
import { type LabelledExplanation, labelledWords } from './labelled-stories';

/** How often an opening, a point and an ending are found rightly, as a table in Markdown. */
export function explanationTable(explanations: readonly LabelledExplanation[]): string {
  const read = explanations.map(({ sentences }) => {
    const { words, labels } = labelledWords(sentences);
    const reading = readExplanation(words);
    const rightly = (label: string) => (one: SentenceWords) => labels[one.first] === label;
    const count = (found: readonly SentenceWords[], label: (typeof labels)[number]) => ({
      found: found.length,
      right: found.filter(rightly(label)).length,
      there: sentences.filter(([one]) => one === label).length,
    });
    return {
      opening: count(reading?.opening ? [reading.opening] : [], 'opening'),
      points: count(reading?.points ?? [], 'point'),
      ending: count(reading?.ending ? [reading.ending] : [], 'ending'),
    };
  });
  const rows = (['opening', 'points', 'ending'] as const).map((name) => {
    const sum = (what: 'found' | 'right' | 'there') =>
      read.reduce((total, one) => total + one[name][what], 0);
    return `| ${name} | ${sum('found')} | ${sum('right')} | ${sum('there')} |`;
  });
  return [
    `held out: ${explanations.length} explanations`,
    '',
    '| of an explanation | found | rightly | labelled |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
