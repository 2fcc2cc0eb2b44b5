/** One file of interview questions with model answers, parsed from Markdown. */
export interface Bank {
  /** Stable across edits of the text: the built-in bank is `mlops`; others take a slug of their title. */
  readonly id: string;
  readonly title: string;
  /** Section titles in the order of the file. */
  readonly sections: readonly string[];
  readonly questions: readonly Question[];
}

export interface Question {
  /** As numbered in the bank; unique within it. */
  readonly number: number;
  readonly text: string;
  readonly section: string;
  readonly answer: readonly AnswerBlock[];
  /** Blanks to fill in, such as `Company Name`, without brackets, each once. */
  readonly placeholders: readonly string[];
}

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
