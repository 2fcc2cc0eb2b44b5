import type { Bank, Question } from '../bank/bank';
import type { Columns } from '../bank/columns';
import type { ReadBankFile } from '../bank/formats/read-bank-file';
import type { KeyTerm } from '../bank/key-term';
import type { NewEdition } from '../bank/match-questions';
import type { WayName } from '../bank/readings/ways';
import type { AppErrorCode, AppErrorDetails } from '../base/app-error';

/** What the user brings. The bytes of files are read in the worker. */
export type BankSource =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'files'; readonly name: string; readonly files: readonly SourceFile[] };

export interface SourceFile {
  /** With slashes, from the folder that was chosen; the name of a file chosen by itself. */
  readonly path: string;
  readonly file: Blob;
}

/** How to read it, where the user knows better. */
export interface ReadingWishes {
  readonly way?: WayName;
  readonly columns?: Columns;
}

/** What the worker is asked for; each gets exactly one answer with its id. */
export type BankTask =
  | {
      readonly type: 'read';
      readonly id: number;
      readonly source: BankSource;
      readonly wishes: ReadingWishes;
    }
  | { readonly type: 'terms'; readonly id: number; readonly question: Question }
  | {
      readonly type: 'match';
      readonly id: number;
      readonly before: readonly Question[];
      readonly after: readonly Question[];
    };

export type ToBankWorker =
  /** The bank whose words tell which are rare, for the `terms` after it. The one that was read last is known already. */
  { readonly type: 'bank'; readonly bank: Bank } | BankTask;

export type BankAnswer =
  | { readonly type: 'read'; readonly id: number; readonly read: ReadBankFile }
  | { readonly type: 'terms'; readonly id: number; readonly terms: readonly KeyTerm[] }
  | { readonly type: 'match'; readonly id: number; readonly edition: NewEdition };

export type FromBankWorker =
  /** First message: the worker holds its life lock. */
  | { readonly type: 'alive' }
  | BankAnswer
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: AppErrorCode;
      readonly details: AppErrorDetails;
      readonly message: string;
    };
