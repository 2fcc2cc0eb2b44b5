import { NativeSelect } from '@mantine/core';
import type { AttemptTake } from '../../history/attempt';
import { answerLength } from '../../words/answer-length';
import { takeName } from '../../words/take-name';

/** An answer in several takes: which of them is heard and read. */
export function TakeTabs(props: {
  readonly takes: readonly AttemptTake[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
}) {
  const { takes, shown, onShow } = props;
  return (
    <NativeSelect
      label="Take"
      description="The feedback adds up all takes of this answer."
      value={String(shown)}
      onChange={(event) => onShow(Number(event.currentTarget.value))}
      data={takes.map((take, index) => ({
        value: String(index),
        label: `${takeName(index)} (${answerLength([take]).toLowerCase()})`,
      }))}
    />
  );
}
