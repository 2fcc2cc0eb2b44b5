import type { ReactNode } from 'react';
import type { AppError } from '../../base/app-error';
import { errorSentence } from '../../words/sentences';
import { CopyDetails } from './CopyDetails';
import { Trouble } from './Trouble';

/** An error as every screen shows it: its sentence, or `sentence` in its place, what a developer asks for, and the next step. */
export function ErrorTrouble(props: {
  readonly error: AppError;
  readonly sentence?: string;
  readonly children?: ReactNode;
}) {
  const { error, sentence = errorSentence(error), children } = props;
  return (
    <Trouble>
      <p>{sentence}</p>
      <CopyDetails error={error} />
      {children}
    </Trouble>
  );
}
