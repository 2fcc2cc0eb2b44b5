import { Button } from '@mantine/core';
import { assertNever } from '../../base/assert-never';
import type { Advice } from '../../mock/report/report';
import { pace } from '../../words/figures';
import { pausesInWords } from '../../words/mock-report/report-sentences';
import { quoted } from '../../words/quoted';
import { hrefOf } from '../route';
import { goTo } from '../use-route';
import styles from './PractiseNext.module.css';

/** Up to three things to practise, the most useful first, each with the way to do it. */
export function PractiseNext({ advice }: { readonly advice: readonly Advice[] }) {
  if (advice.length === 0) return null;
  const first = advice.find((one) => one.kind === 'question' || one.kind === 'denied');
  return (
    <section className={styles.practise} aria-labelledby="practise-next">
      <h2 id="practise-next">Practise next</h2>
      <ol>
        {advice.map((one) => (
          <li key={JSON.stringify(one)}>
            <AdviceLine advice={one} />
          </li>
        ))}
      </ol>
      {first && (
        <Button
          variant="filled"
          className={styles.start ?? ''}
          onClick={() => goTo({ page: 'question', number: first.question })}
        >
          Practise the first one
        </Button>
      )}
    </section>
  );
}

function AdviceLine({ advice }: { readonly advice: Advice }) {
  switch (advice.kind) {
    case 'question':
      return (
        <>
          <a href={hrefOf({ page: 'question', number: advice.question })}>{advice.text}</a>
          <span className={styles.why}>Missed: {advice.missed.join(', ')}</span>
        </>
      );
    case 'denied':
      return (
        <>
          <a href={hrefOf({ page: 'question', number: advice.question })}>
            Question {advice.question}: {advice.term}
          </a>
          <span className={styles.why}>
            You said the opposite{advice.quote === null ? '' : `: ${quoted(advice.quote)}`}
          </span>
        </>
      );
    case 'pace':
      return (
        <>
          Speak a little {advice.better}
          <span className={styles.why}>{pace(advice.wordsPerMinute)} while speaking</span>
        </>
      );
    case 'pauses':
      return (
        <>
          Shorter pauses
          <span className={styles.why}>{pausesInWords(advice)}</span>
        </>
      );
    default:
      return assertNever(advice);
  }
}
