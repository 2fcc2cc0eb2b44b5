/** Why a text stays unspoken. */
export type SilenceReason = 'no-voice' | 'blocked' | 'unsupported' | 'failed';

/** How reading a text aloud ended. */
export type SpokenOutcome =
  | { readonly kind: 'spoken' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'silent'; readonly reason: SilenceReason };
