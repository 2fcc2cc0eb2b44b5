import type { KeyTerm } from './key-term';

/** One file of interview questions with model answers. */
export interface Bank {
  /** Stable across edits of the text: the built-in bank is `mlops`; others take a slug of their title. */
  readonly id: string;
  readonly title: string;
  /** Section titles in the order of the file. */
  readonly sections: readonly string[];
  /** Those without a model answer among them: see `unscored`. */
  readonly questions: readonly Question[];
  /** What most of it is written in; absent for English, which scoring is made for. */
  readonly language?: BankLanguage;
}

export interface Question {
  /** Unique within its bank; it survives editing, moving and updating, and answers belong to it. */
  readonly id: string;
  /** As numbered in the bank; unique within it. */
  readonly number: number;
  readonly text: string;
  readonly section: string;
  /** Empty for a question that is only asked. */
  readonly answer: readonly AnswerBlock[];
  /** Blanks to fill in, such as `Company Name`, without brackets, each once. */
  readonly placeholders: readonly string[];
  /** Chosen by a person; absent where they are found in the answer. */
  readonly terms?: readonly KeyTerm[];
  /** Shown with the question: code it asks about, options, follow-up questions. */
  readonly given?: readonly AnswerBlock[];
  /** Why no answer to it can be scored; absent for a question that is scored. */
  readonly unscored?: UnscoredReason;
  /** 1-based line of the file, for a question that is not scored. */
  readonly line?: number;
}

export type UnscoredReason =
  | 'no-answer'
  | 'placeholder' // "TODO", "Answer here"
  | 'only-links'
  | 'only-pictures'
  | 'only-code'; // the answer is there to be read, and cannot be spoken

export interface SkippedText {
  /** Of several files, the one it stands in. */
  readonly file?: string;
  /** How many more files like it were passed over. */
  readonly others?: number;
  /** 1-based. */
  readonly line: number;
  /** Its first words. */
  readonly text: string;
  readonly reason: SkipReason;
}

export type SkipReason =
  | 'contents' // a table of contents
  | 'back-to-top'
  | 'about-the-file' // licence, contributors, how to use it
  | 'repeated' // stands under most questions
  | 'note' // for whoever prepares: category, level, why they ask
  | 'links' // further reading
  | 'no-question' // a mark or a row with no question in it
  | 'broken-json' // the first line that is none
  | 'open-quote' // a row of a table in which a quotation mark is not closed
  | 'no-term-list' // stands in the place of key terms, and is no list of them
  | 'not-whole' // the question in which the file ends
  | 'extra-cells' // a row of a table that is longer than its first
  | 'unread-file' // of several files, one that holds no question or can't be read
  | 'other-file' // a picture, a program, a licence
  | 'hidden-file' // what a program keeps for itself
  | 'outside-path' // leads out of the zip it is in
  | 'large-file'
  | 'outside'; // belongs to no question: an introduction, closing words

export type BankLanguage = 'de' | 'fr' | 'es' | 'pt' | 'it' | 'ru' | 'zh' | 'ja' | 'ko' | 'other';

/** A piece of a model answer, in the order of the file. Only `code` is neither spoken nor scored. */
export type AnswerBlock =
  | { readonly kind: 'label'; readonly text: string } // a line that is bold as a whole: "Key Differences"
  | { readonly kind: 'paragraph'; readonly label: string | null; readonly text: string }
  | {
      readonly kind: 'item';
      /** The bold lead of "**Data Validation:** schema checks". */
      readonly label: string | null;
      readonly text: string;
      /** 1-based for numbered steps, null for bullets. */
      readonly ordinal: number | null;
      /** 0 for a top-level list. */
      readonly depth: number;
    }
  | { readonly kind: 'code'; readonly language: string | null; readonly text: string };
