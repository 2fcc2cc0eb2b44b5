import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useStore } from 'zustand';
import { MicrophonePicker } from '../question/MicrophonePicker';
import { VoicePicker } from '../question/ReadAloud';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { Page } from '../shell/Page';
import { GraphicsCardChoice } from './GraphicsCardChoice';
import { HearVoice } from './HearVoice';
import { ModelChoice } from './ModelChoice';
import { SettingsGroup } from './SettingsGroup';
import { StoredData } from './StoredData';
import { useChange } from './use-change';
import { WorksOffline } from './WorksOffline';

const RATES = ['0.75', '0.9', '1', '1.1', '1.25', '1.5'];

/** What the user may choose. Every change holds at once. */
export default function SettingsPage() {
  const { settings } = useServices();
  const now = useStore(settings.state);
  const change = useChange();
  return (
    <Page title="Settings">
      <SettingsGroup title="Voice">
        <VoicePicker label="Voice" />
        <NativeSelect
          label="Speed"
          value={String(now.speechRate)}
          data={RATES.map((rate) => ({ value: rate, label: `${rate} ×` }))}
          onChange={(event) => change({ speechRate: Number(event.currentTarget.value) })}
        />
        <HearVoice />
        <Switch
          label="Read each question aloud when it opens"
          checked={now.readAloudOnOpen}
          onChange={(event) => change({ readAloudOnOpen: event.currentTarget.checked })}
        />
      </SettingsGroup>
      <SettingsGroup title="Microphone">
        <MicrophonePicker label="Microphone" />
        <p>
          <a href={hrefOf({ page: 'voice-check' })}>Check your voice</a>: what each speech model hears of it
        </p>
        <Switch
          label="Remove echo"
          description="For speakers instead of headphones"
          checked={now.echoCancellation}
          onChange={(event) => change({ echoCancellation: event.currentTarget.checked })}
        />
        <Switch
          label="Reduce noise"
          checked={now.noiseSuppression}
          onChange={(event) => change({ noiseSuppression: event.currentTarget.checked })}
        />
        <Switch
          label="Adjust the volume by itself"
          description="Makes pauses harder to measure"
          checked={now.autoGainControl}
          onChange={(event) => change({ autoGainControl: event.currentTarget.checked })}
        />
      </SettingsGroup>
      <SettingsGroup title="Transcription">
        <ModelChoice />
        <GraphicsCardChoice />
        <Switch
          label="Show captions while I speak"
          checked={now.captions}
          onChange={(event) => change({ captions: event.currentTarget.checked })}
        />
        <Switch
          label="Re-check answers with the more accurate model"
          description="When nothing else is going on; a changed score is announced"
          checked={now.refineWhenIdle}
          onChange={(event) => change({ refineWhenIdle: event.currentTarget.checked })}
        />
      </SettingsGroup>
      <SettingsGroup title="Appearance">
        <NativeSelect
          label="Theme"
          value={now.theme}
          data={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={(event) => change({ theme: event.currentTarget.value as typeof now.theme })}
        />
      </SettingsGroup>
      <SettingsGroup title="Interview">
        <TextInput
          type="date"
          label="Date of your interview"
          value={now.interviewDate ?? ''}
          onChange={(event) => change({ interviewDate: event.currentTarget.value || null })}
        />
      </SettingsGroup>
      <SettingsGroup title="Without network">
        <WorksOffline />
      </SettingsGroup>
      <SettingsGroup title="Between your devices">
        <p>
          The same banks and answers on all your devices, encrypted, through a database of yours. It is off
          until you turn it on. <a href={hrefOf({ page: 'sync' })}>Sync between your devices</a>
        </p>
      </SettingsGroup>
      <StoredData />
    </Page>
  );
}
