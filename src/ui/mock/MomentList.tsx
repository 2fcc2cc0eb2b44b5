import { Button } from '@mantine/core';
import type { Moment } from '../../mock/report/report';
import { howItWent } from '../../words/mock-report/report-sentences';
import { quoted } from '../../words/quoted';
import type { PlayedSpans } from '../review/use-span-player';
import styles from './MomentList.module.css';

const SIGN: Readonly<Record<Moment['kind'], string>> = {
  said: '✓',
  hesitated: '…',
  denied: '⊘',
  'near-miss': '○',
};

/** Moments of the interview to hear again. */
export function MomentList(props: {
  readonly title: string;
  readonly moments: readonly Moment[];
  readonly player: PlayedSpans;
}) {
  const { title, moments, player } = props;
  if (moments.length === 0) return null;
  return (
    <section className={styles.moments} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {moments.map((moment) => (
          <MomentRow key={`${moment.question} ${moment.term}`} moment={moment} player={player} />
        ))}
      </ul>
    </section>
  );
}

function MomentRow({ moment, player }: { readonly moment: Moment; readonly player: PlayedSpans }) {
  const { kind, question, term, quote, sound } = moment;
  const playing = player.playing === sound;
  return (
    <li data-kind={kind}>
      <Button
        className={styles.play ?? ''}
        aria-label={`${playing ? 'Stop' : 'Play'} “${term}”`}
        onClick={() => player.toggle(sound)}
      >
        {playing ? 'Stop' : 'Play'}
      </Button>
      <p>
        <span className={styles.term}>
          <span aria-hidden="true">{SIGN[kind]}</span> {term}
        </span>{' '}
        <span className="quiet">
          {howItWent(moment)}, question {question}
        </span>
        <span className={styles.quote}>{quoted(quote)}</span>
      </p>
    </li>
  );
}
