import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { VoiceCheck, VoiceCheckState } from '../../app/services';
import { speedInWords } from '../../words/figures';
import { adviceSentence, NOT_UNDERSTOOD, READ_THIS, soundSentences } from '../../words/voice-check-words';
import { MicrophonePicker } from '../question/MicrophonePicker';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { BackLink } from '../shell/BackLink';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import { Page } from '../shell/Page';
import { useChange } from './use-change';
import styles from './VoiceCheckPage.module.css';

/** Half a minute before the first answer: is the voice heard well, and by which model? */
export default function VoiceCheckPage() {
  const services = useServices();
  const [check] = useState(() => services.voiceCheck(READ_THIS));
  const state = useStore(check.state);
  useEffect(() => () => check.dispose(), [check]);
  return (
    <Page title="Voice check" above={<BackLink href={hrefOf({ page: 'settings' })} to="Settings" />}>
      <p>
        Read the sentence aloud as you would answer. Both speech models hear it, and the one that understands
        you is used. The recording is not kept.
      </p>
      <section className="card" aria-label="Sentence to read">
        <p className={styles.sentence}>{READ_THIS}</p>
        <Level check={check} live={state.kind === 'recording'} />
        <CheckButton check={check} state={state} />
        <MicrophonePicker label="Microphone" />
      </section>
      {state.kind === 'failed' && <ErrorTrouble error={state.error} />}
      <div role="status">
        {state.kind === 'hearing' && <p>Both models are hearing it. This may take a quarter of a minute.</p>}
        {state.kind === 'heard' && <Result result={state} />}
      </div>
      {state.kind === 'heard' && state.advice && <NextStep better={state.advice.better !== null} />}
    </Page>
  );
}

function CheckButton({ check, state }: { readonly check: VoiceCheck; readonly state: VoiceCheckState }) {
  const recording = state.kind === 'recording';
  const busy = state.kind === 'opening' || state.kind === 'hearing';
  const words = recording ? 'I have read it' : state.kind === 'ready' ? 'Start reading' : 'Read it again';
  return (
    <Button
      variant="filled"
      size="lg"
      className={styles.button ?? ''}
      {...(recording ? { color: 'coral' } : {})}
      aria-disabled={busy || undefined}
      onClick={() => void (recording ? check.stop() : check.begin())}
    >
      {state.kind === 'opening'
        ? 'Opening the microphone …'
        : state.kind === 'hearing'
          ? 'Working out what you said …'
          : words}
    </Button>
  );
}

/** Speech of ordinary loudness (about 0.05) fills half of it. */
function Level({ check, live }: { readonly check: VoiceCheck; readonly live: boolean }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = (rms: number) =>
      bar.current?.style.setProperty('transform', `scaleX(${Math.min(1, Math.sqrt(rms) * 2.2)})`);
    if (!live) return draw(0);
    return check.level.subscribe(({ rms }) => draw(rms));
  }, [check, live]);
  return (
    <div className={styles.track} aria-hidden="true">
      <div ref={bar} className={styles.level} />
    </div>
  );
}

function Result({ result }: { readonly result: Extract<VoiceCheckState, { kind: 'heard' }> }) {
  const choices = useStore(useServices().model.choices);
  const nameOf = (model: string) => choices.find(({ id }) => id === model)?.label ?? model;
  const { quality, heard, advice } = result;
  return (
    <div className={styles.result}>
      <h2>
        {advice
          ? adviceSentence(nameOf(advice.model), advice.better && nameOf(advice.better))
          : NOT_UNDERSTOOD}
      </h2>
      <ul className={styles.sound}>
        {soundSentences(quality).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <dl className={styles.heard}>
        {heard.map(({ model, words, realTimeFactor }) => (
          <div key={model}>
            <dt>
              {nameOf(model)} <span className="quiet figures">{speedInWords(realTimeFactor)}</span>
            </dt>
            <dd>“{words.map(({ text }) => text).join(' ')}”</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Where a slower model understood more, it can hear answers once again when nothing else is going on. */
function NextStep({ better }: { readonly better: boolean }) {
  const { settings } = useServices();
  const { refineWhenIdle, model } = useStore(settings.state);
  const change = useChange();
  return (
    <div className="choices">
      {model !== null && <Button onClick={() => change({ model: null })}>Use this model from now on</Button>}
      {better && !refineWhenIdle && (
        <Button onClick={() => change({ refineWhenIdle: true })}>
          Re-check answers with the more accurate model
        </Button>
      )}
    </div>
  );
}
