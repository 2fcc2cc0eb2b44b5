import { resolve } from 'node:path';
import { lendWordings } from '../../lab/scoring/lent-wordings';
import { rememberVectors } from '../../src/meaning/remembered-vectors';
import type { Embedder } from '../../src/scoring/embedder';
import { scoreAnswer } from '../../src/scoring/score-answer';
import type { BankFile } from './bank-file';
import { readBankFile, termsFor } from './bank-file';
import type { NodeEncoder, NodeJudge } from './node-encoder';
import { openNodeEncoder, openNodeJudge } from './node-encoder';
import { parseScoreRequest, transcriptOf } from './score-request';

/** What `score --batch` prints for one line. */
interface ScoredLine {
  readonly id: string | number;
  readonly coverage: number | null;
  readonly terms: readonly {
    readonly id: string;
    readonly term: string;
    readonly weight: number;
    readonly verdict: string;
    readonly quote: string | null;
  }[];
}

export interface BatchScoring {
  /** Rejects with an Error whose message says what is wrong with the line. */
  scoreLine(line: string): Promise<ScoredLine>;
  close(): Promise<void>;
}

/** Scores line after line; banks and embeddings are kept between them. */
export async function openScoring(options: {
  readonly curated: boolean;
  readonly meaning: boolean;
}): Promise<BatchScoring> {
  const banks = new Map<string, BankFile>();
  const encoder: NodeEncoder | null = options.meaning ? await openNodeEncoder() : null;
  const judge: NodeJudge | undefined = options.meaning ? await openNodeJudge() : undefined;
  const embedder: Embedder | undefined = encoder === null ? undefined : rememberVectors(encoder.encode);

  function bankAt(path: string): BankFile {
    const full = resolve(path);
    const known = banks.get(full);
    if (known !== undefined) return known;
    const file = readBankFile(full, { curated: options.curated });
    banks.set(full, file);
    return file;
  }

  return {
    async scoreLine(line) {
      const request = parseScoreRequest(line);
      const file = bankAt(request.bank);
      const question = file.bank.questions.find((candidate) => candidate.number === request.question);
      if (question === undefined) throw new Error(`the bank has no question ${request.question}`);
      const terms =
        request.terms === undefined
          ? termsFor(file, question)
          : lendWordings(request.terms, file.curated.get(question.number) ?? []);
      const score = await scoreAnswer(
        { bank: file.bank, question, terms, transcript: transcriptOf(request.transcript) },
        embedder,
        judge,
      );
      return {
        id: request.id,
        coverage: score.coverage,
        terms: score.terms.map(({ id, term, weight, verdict, evidence }) => ({
          id,
          term,
          weight,
          verdict,
          quote: evidence?.quote ?? null,
        })),
      };
    },
    async close() {
      await encoder?.close();
      await judge?.close();
    },
  };
}
