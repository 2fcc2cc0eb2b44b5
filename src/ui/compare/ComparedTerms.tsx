import { Button, VisuallyHidden } from '@mantine/core';
import { verdictChange } from '../../words/change-words';
import { clockTime } from '../../words/clock-time';
import type { PlayedSpans } from '../review/use-span-player';
import styles from './ComparedTerms.module.css';
import type { PlayableMoment, PlayableTerm } from './playable-terms';
import { TermSection } from './TermSection';

/** Terms that went the same way, each to hear from both answers, one right after the other. */
export function ComparedTerms(props: {
  readonly title: string;
  readonly symbol: string;
  readonly terms: readonly PlayableTerm[];
  readonly player: PlayedSpans;
}) {
  const { title, symbol, terms, player } = props;
  if (terms.length === 0) return null;
  return (
    <TermSection title={title} symbol={symbol} count={terms.length}>
      {terms.map((term) => (
        <TermRow key={term.compared.termId} term={term} player={player} />
      ))}
    </TermSection>
  );
}

function TermRow(props: { readonly term: PlayableTerm; readonly player: PlayedSpans }) {
  const { term, player } = props;
  const { compared, earlier, later } = term;
  return (
    <li className={styles.term}>
      <p>
        {compared.term} <span className={styles.how}>{verdictChange(compared)}</span>
      </p>
      <div className={styles.sounds}>
        {earlier && later && (
          <Button onClick={() => player.toggle(earlier.sound, later.sound)}>
            {player.playing === earlier.sound || player.playing === later.sound ? 'Stop' : 'Play both'}
            <VisuallyHidden> {compared.term}</VisuallyHidden>
          </Button>
        )}
        {earlier && <PlayMoment when="Earlier" moment={earlier} term={compared.term} player={player} />}
        {later && <PlayMoment when="Later" moment={later} term={compared.term} player={player} />}
      </div>
    </li>
  );
}

function PlayMoment(props: {
  readonly when: 'Earlier' | 'Later';
  readonly moment: PlayableMoment;
  readonly term: string;
  readonly player: PlayedSpans;
}) {
  const { when, moment, term, player } = props;
  return (
    <Button
      variant="subtle"
      className={styles.moment ?? ''}
      aria-pressed={player.playing === moment.sound}
      onClick={() => player.toggle(moment.sound)}
    >
      {when} {clockTime(moment.spokenS)}
      <VisuallyHidden> {term}</VisuallyHidden>
    </Button>
  );
}
