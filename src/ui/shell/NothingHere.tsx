import { Page } from './Page';

/** For an address that leads nowhere, with the way back. */
export function NothingHere({ what }: { readonly what: string }) {
  return (
    <Page title="Nothing here">
      <p>
        {what} <a href="#/">See all questions</a>
      </p>
    </Page>
  );
}
