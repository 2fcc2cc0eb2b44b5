import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { KeptDataService, ProtectionService } from '../../app/services';
import { toAppError } from '../../base/app-error';
import { assertNever } from '../../base/assert-never';
import type { Direction } from '../../history/protection/protection';
import { percent } from '../../words/figures';
import { useNotices } from '../services-context';
import { BackupChoices } from '../settings/BackupChoices';
import { Confirmation } from '../shell/Confirmation';
import { PassphraseForm } from './PassphraseForm';

/** A passphrase for what is stored of what was said: set, changed, removed. */
export function Protection(props: {
  readonly protection: ProtectionService;
  readonly keptData: KeptDataService;
}) {
  const { protection, keptData } = props;
  const state = useStore(protection.state);
  switch (state.kind) {
    case 'unavailable':
      return (
        <p role="status">
          This page can’t encrypt: browsers let only pages do so that came by https or from this machine. Open
          the app at an https address, or at 127.0.0.1 where it is served.
        </p>
      );
    case 'converting':
      return <Converting to={state.to} share={state.share} />;
    case 'unfinished':
      return <Unfinished protection={protection} to={state.to} />;
    case 'on':
      return <Protected protection={protection} />;
    case 'off':
      return <Unprotected protection={protection} keptData={keptData} />;
    case 'locked':
    case 'busy-elsewhere':
      return null; // the app is not open then
    default:
      return assertNever(state);
  }
}

function Unprotected(props: { readonly protection: ProtectionService; readonly keptData: KeptDataService }) {
  const { protection, keptData } = props;
  const notices = useNotices();
  const [form, show] = useState<'not yet' | 'open' | 'closed'>('not yet');
  return (
    <>
      <p>
        Off. With a passphrase, recordings, transcripts, scores with their quotes, drafts and mock interviews
        are encrypted in this browser, and each time the app is opened it asks for the passphrase first.
        Banks, applications, settings, and the dates and figures of your plan stay readable.
      </p>
      {form === 'open' ? (
        <PassphraseForm
          action="Set the passphrase"
          onChosen={async (passphrase) => {
            try {
              await protection.protect(passphrase);
              notices.done('The passphrase is set. What you said is encrypted.');
            } catch (thrown) {
              if (protection.state.getState().kind === 'off') throw thrown;
              notices.trouble(toAppError(thrown)); // in the middle: the form is gone
            }
          }}
          onCancel={() => show('closed')}
        >
          <p>
            A backup can be opened without the passphrase. Save one first, and keep it where only you get at
            it.
          </p>
          <BackupChoices keptData={keptData} saving="Save a backup first" />
        </PassphraseForm>
      ) : (
        <div>
          <Button autoFocus={form === 'closed'} onClick={() => show('open')}>
            Set a passphrase
          </Button>
        </div>
      )}
    </>
  );
}

function Protected({ protection }: { readonly protection: ProtectionService }) {
  const notices = useNotices();
  const [form, show] = useState<'not yet' | 'open' | 'closed'>('not yet');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p role="status">
        On. Recordings, transcripts, scores with their quotes, drafts and mock interviews are encrypted in
        this browser; the app asks for your passphrase each time it is opened. Banks, applications, settings,
        and the dates and figures of your plan are not encrypted, and neither is a backup that you save.
      </p>
      {form === 'open' ? (
        <PassphraseForm
          action="Change the passphrase"
          current
          onChosen={async (passphrase, current) => {
            await protection.change(current, passphrase);
            show('closed');
            notices.done('The passphrase is changed.');
          }}
          onCancel={() => show('closed')}
        />
      ) : (
        <div className="choices">
          <Button autoFocus={form === 'closed'} onClick={() => show('open')}>
            Change the passphrase
          </Button>
          <Button variant="default" onClick={() => setAsked(true)}>
            Remove the passphrase
          </Button>
        </div>
      )}
      <Confirmation
        open={asked}
        title="Remove the passphrase?"
        onCancel={() => setAsked(false)}
        action={
          <Button
            variant="filled"
            onClick={() => {
              setAsked(false);
              void notices.run(protection.unprotect);
            }}
          >
            Remove it
          </Button>
        }
      >
        What you said is stored readable again, for everybody who can use this account of this machine.
      </Confirmation>
    </>
  );
}

function Converting({ to, share }: { readonly to: Direction; readonly share: number }) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return (
    <>
      <label className="figures">
        {to === 'sealed' ? 'Encrypting' : 'Decrypting'} what is stored: {percent(share)}{' '}
        <progress max={1} value={share} />
      </label>
      <p>
        You can go on using the app. Should it be closed before the end, nothing is lost, and it goes on next
        time.
      </p>
    </>
  );
}

function Unfinished(props: { readonly protection: ProtectionService; readonly to: Direction }) {
  const { protection, to } = props;
  const notices = useNotices();
  return (
    <>
      <p role="status">
        {to === 'sealed'
          ? 'The passphrase is set, but not everything is encrypted yet. Nothing is lost.'
          : 'The passphrase is being removed, but not everything is readable without it yet. Nothing is lost.'}
      </p>
      <div>
        <Button variant="filled" onClick={() => void notices.run(protection.finish)}>
          Go on
        </Button>
      </div>
    </>
  );
}
