import { Button, NativeSelect, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import { askedText } from '../../bank/stand-ins';
import type { Interview } from '../../interview/run';
import type { InterviewState } from '../../interview/state';
import type { SilenceReason } from '../../speech/spoken-outcome';
import type { VoiceChoice } from '../../speech/voices';
import { silenceSentence } from '../../words/sentences';
import { useReadAloud } from '../review/use-read-aloud';
import { useServices } from '../services-context';
import { useChange } from '../settings/use-change';
import styles from './ReadAloud.module.css';

/** Reads the question with the chosen voice; without a voice it says why it is silent. */
export function ReadAloud(props: {
  readonly interview: Interview;
  readonly state: InterviewState;
  readonly question: Question;
}) {
  const { interview, state, question } = props;
  return state.phase === 'scored' ? (
    <ReadAgain text={askedText(question)} />
  ) : (
    <ReadBefore interview={interview} state={state} />
  );
}

function ReadBefore({ interview, state }: { readonly interview: Interview; readonly state: InterviewState }) {
  const silence = state.phase === 'idle' ? state.silence : null;
  const reason = useId();
  const why = notReadBecause(state);
  return (
    <div className={styles.reading}>
      {state.phase === 'asking' ? (
        <Button className={styles.button ?? ''} onClick={interview.stopReading}>
          End reading
        </Button>
      ) : (
        <Button
          className={styles.button ?? ''}
          onClick={() => void interview.readAloud()}
          disabled={why !== null}
          {...(why === null ? {} : { 'aria-describedby': reason })}
        >
          Read aloud
        </Button>
      )}
      <VisuallyHidden id={reason}>{why}</VisuallyHidden>
      <VoiceOrReason silence={silence} />
    </div>
  );
}

/** After the feedback: to hear the question once more. Nothing where there is no voice, which was said before. */
function ReadAgain({ text }: { readonly text: string }) {
  const { voices } = useServices();
  const noVoice = useStore(voices, ({ kind }) => kind === 'none');
  const reading = useReadAloud();
  if (noVoice) return null;
  return (
    <div className={styles.reading}>
      <Button className={styles.button ?? ''} onClick={() => reading.toggle(text)}>
        {reading.text === null ? 'Read aloud' : 'End reading'}
      </Button>
      <p role="status">{reading.silence !== null && silenceSentence(reading.silence)}</p>
    </div>
  );
}

/** Why the question can't be read just now; null when it can. */
function notReadBecause({ phase }: InterviewState): string | null {
  if (phase === 'idle' || phase === 'asking') return null;
  if (phase === 'failed') return 'It is read aloud again once you try again.';
  return 'Nothing is read aloud while you answer.';
}

function VoiceOrReason({ silence }: { readonly silence: SilenceReason | null }) {
  if (silence !== null) return <p role="status">{silenceSentence(silence)}</p>;
  return (
    <div className={styles.voice}>
      <VoicePicker />
    </div>
  );
}

/** Chooses the voice for all questions. A voice that sends the text away is marked. */
export function VoicePicker({ label }: { readonly label?: string }) {
  const { voices, settings } = useServices();
  const change = useChange();
  const { kind, voices: choices } = useStore(voices);
  const voiceId = useStore(settings.state, (now) => now.voiceId);
  if (kind !== 'found') {
    return <p className="quiet">{kind === 'none' ? silenceSentence('no-voice') : 'Looking for voices …'}</p>;
  }
  const chosen = choices.find(({ id }) => id === voiceId) ?? null;
  return (
    <NativeSelect
      {...(label === undefined ? { 'aria-label': 'Voice' } : { label })}
      value={chosen?.id ?? ''}
      onChange={(event) => change({ voiceId: event.currentTarget.value || null })}
      data={[
        { value: '', label: `Automatic voice${choices[0] ? `: ${choices[0].name}` : ''}` },
        ...choices.map((voice) => ({ value: voice.id, label: nameOf(voice) })),
      ]}
      description={
        chosen && !chosen.onDevice ? 'The question’s text goes to the maker of this voice.' : undefined
      }
      inputWrapperOrder={['label', 'input', 'description']}
    />
  );
}

function nameOf({ name, onDevice }: VoiceChoice): string {
  return onDevice ? `${name} (on this device)` : `${name} ☁ online voice`;
}
