import { VisuallyHidden } from '@mantine/core';
import { createContext, Fragment, type ReactNode, useContext } from 'react';
import { type MarkedTerm, markedText } from '../../review/answer-marks';
import { VERDICT_WORDS } from '../../words/sentences';
import marks from '../review/verdict-mark.module.css';

interface AnswerMarks {
  readonly terms: readonly MarkedTerm[];
  /** Id of the term that stands out. */
  readonly chosen: string | null;
}

const Marks = createContext<AnswerMarks>({ terms: [], chosen: null });

/** Marks the terms of an answer in the model answer below it, in the colours of its transcript. */
export function MarkedAnswer({ terms, chosen, children }: AnswerMarks & { readonly children: ReactNode }) {
  return <Marks value={{ terms, chosen }}>{children}</Marks>;
}

/** A text of the model answer, with the terms that were looked for in the user's. */
export function AnswerText({ text }: { readonly text: string }) {
  const { terms, chosen } = useContext(Marks);
  if (terms.length === 0) return text;
  return markedText(text, terms).map((piece, index) =>
    piece.term === null ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
      <Fragment key={index}>
        <mark
          className={marks.mark}
          data-verdict={piece.term.verdict}
          data-chosen={piece.term.termId === chosen || undefined}
          title={`${piece.term.term}: ${VERDICT_WORDS[piece.term.verdict].title.toLowerCase()}`}
        >
          {piece.text}
        </mark>
        {/* Inside, it would let the end of the mark wrap by itself, as a stroke on the next line. */}
        <VisuallyHidden> ({VERDICT_WORDS[piece.term.verdict].title.toLowerCase()})</VisuallyHidden>
      </Fragment>
    ),
  );
}
