import type { Embedder } from '../../src/scoring/embedder';
import { isCovered } from '../../src/scoring/score';
import { scoreAnswer } from '../../src/scoring/score-answer';
import { type Transcript, writtenTranscript } from '../../src/transcription/transcript';
import type { HeardAnswers } from './heard-answers';
import type { LabelledSet } from './labelled-sets';
import { matchingFigures } from './matching-figures';
import { type Judged, MATCHING_HEAD, matchingLine } from './matching-table';

/**
 * A table of what engines heard beside the exact text of the same answers, and how much F1 each of them costs. Where a recording says more
 * than the text that people decided on (`spoken`), the terms that only this says are left out: hearing them is no fault.
 */
export async function heardTable(
  set: LabelledSet,
  arms: readonly HeardAnswers[],
  embedder: Embedder,
  spoken: ReadonlyMap<string, string>,
): Promise<string> {
  const lines = [MATCHING_HEAD];
  for (const { arm, transcriptOf } of arms) {
    const answers = set.labelled.answers.filter(({ id }) => transcriptOf.has(id));
    const exact: Judged[] = [];
    const heard: Judged[] = [];
    for (const answer of answers) {
      const judge = (transcript: Transcript) => judged(set, answer, transcript, embedder);
      const written = await judge(writtenTranscript(answer.text));
      const said = await judge(writtenTranscript(spoken.get(answer.id) ?? answer.text));
      const isDecided = (_: Judged, at: number) => written[at]?.hit === true || said[at]?.hit !== true;
      exact.push(...written.filter(isDecided));
      heard.push(...(await judge(transcriptOf.get(answer.id) ?? writtenTranscript(''))).filter(isDecided));
    }
    const loss = matchingFigures(exact).f1 - matchingFigures(heard).f1;
    lines.push(
      matchingLine(`exact text, ${answers.length} answers`, exact),
      matchingLine(`as heard: ${arm}`, heard),
      `${arm} loses ${loss.toFixed(3)} F1 on ${exact.length} decisions`,
    );
  }
  return lines.join('\n');
}

async function judged(
  { bank, labelled }: LabelledSet,
  { question: number, style, covered }: LabelledSet['labelled']['answers'][number],
  transcript: Transcript,
  embedder: Embedder,
): Promise<readonly Judged[]> {
  const question = bank.questions.find((one) => one.number === number);
  if (question === undefined) throw new Error(`The bank has no question ${number}`);
  const terms = labelled.termsOf.get(number) ?? [];
  const score = await scoreAnswer({ bank, question, terms, transcript }, embedder);
  return score.terms.map(({ id, verdict }) => ({ style, hit: isCovered(verdict), covered: covered.has(id) }));
}
