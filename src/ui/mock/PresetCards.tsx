import { useId } from 'react';
import type { PresetName } from '../../interview/limits';
import { PRESET_WORDS } from '../../words/limit-words';
import styles from './PresetCards.module.css';

/** What a card offers, and what it would come to in the open bank. */
export interface PresetCard {
  /** Null for choices of the user's own. */
  readonly preset: PresetName | null;
  /** "5 questions, about 12 minutes" */
  readonly length: string;
  /** "30 seconds to think, then up to 2 minutes for each answer." */
  readonly rules: string;
}

/** Kinds of interviews in plain words, so that one choice and one button are enough to begin. */
export function PresetCards(props: {
  readonly cards: readonly PresetCard[];
  readonly chosen: PresetName | null;
  readonly onChoose: (preset: PresetName) => void;
}) {
  const { cards, chosen, onChoose } = props;
  return (
    <fieldset className={styles.cards}>
      <legend>What kind of interview?</legend>
      {cards.map((card) => (
        <Card
          key={card.preset}
          card={card}
          chosen={card.preset === chosen}
          onChoose={() => card.preset && onChoose(card.preset)}
        />
      ))}
    </fieldset>
  );
}

function Card(props: { readonly card: PresetCard; readonly chosen: boolean; readonly onChoose: () => void }) {
  const { card, chosen, onChoose } = props;
  const id = useId();
  return (
    <label className={styles.card} data-preset={card.preset ?? 'own'}>
      <input
        type="radio"
        name="preset"
        checked={chosen}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-meaning`}
        onChange={onChoose}
      />
      <strong id={`${id}-name`}>{card.preset === null ? 'My own choices' : PRESET_WORDS[card.preset]}</strong>
      <span id={`${id}-meaning`} className={styles.meaning}>
        <span className="figures">{card.length}. </span>
        <span className="quiet">{card.rules}</span>
      </span>
    </label>
  );
}
