import type { Bank } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import { idOfNumber, withIdsOfNumbers } from '../../bank/question-id';
import { parseTermFile } from '../../bank/term-file';
import { AppError } from '../../base/app-error';
import type { SampleAnswer } from './sample-answer';

const BUILT_IN_BANK_ID = 'mlops';

/** Where the vectors of its sentences lie. */
export const vectorsUrlOf = (banksUrl: string) => `${banksUrl}${BUILT_IN_BANK_ID}.vectors.json`;

export interface BankInLibrary {
  readonly bank: Bank;
  /** Chosen by a person, by the question's id; of an imported bank those that its file names. */
  readonly curated: ReadonlyMap<string, readonly KeyTerm[]>;
  readonly builtIn: boolean;
  /** An answer to look at before the first one of one's own. */
  readonly sample?: () => Promise<SampleAnswer>;
}

/** Fetches the bank that comes with the app. Rejects with `not-found` when the host doesn't serve it. */
export async function fetchBuiltInBank(banksUrl: string): Promise<BankInLibrary> {
  // the reader of banks comes while the bank does: it is no part of the first script
  const [markdown, terms, { parseBank }] = await Promise.all([
    served(`${banksUrl}${BUILT_IN_BANK_ID}.md`).then((response) => response.text()),
    served(`${banksUrl}${BUILT_IN_BANK_ID}.terms.json`).then((response): Promise<unknown> => response.json()),
    import('../../bank/parse-bank'),
  ]);
  return {
    bank: withIdsOfNumbers(parseBank(markdown, { id: BUILT_IN_BANK_ID })),
    curated: new Map([...parseTermFile(terms)].map(([number, own]) => [idOfNumber(number), own])),
    builtIn: true,
    sample: async () => (await import('./sample-answer')).SAMPLE_ANSWER,
  };
}

async function served(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new AppError('not-found', { details: { url, status: response.status } });
  return response;
}
