import { useStore } from 'zustand';
import { ImportBank } from '../banks/ImportBank';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { BackLink } from '../shell/BackLink';
import { Page } from '../shell/Page';
import { ImportPreview } from './ImportPreview';

/** What was read of a file, to be looked over and shaped before anything of it is stored. */
export default function ImportPage() {
  const { imports } = useServices();
  const state = useStore(imports.state);
  return (
    <Page title="Import preview" above={<BackLink href={hrefOf({ page: 'banks' })} to="Banks" />}>
      {state.kind === 'preview' ? (
        <ImportPreview preview={state} />
      ) : (
        <>
          <p>
            There is nothing to look over yet. What you choose or paste is shown here before it is stored.
          </p>
          <ImportBank />
        </>
      )}
    </Page>
  );
}
