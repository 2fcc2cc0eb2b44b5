/** What goes from device to device: the records of a backup, one by one. */
export const TRAVELLING = ['attempt', 'bank', 'correction', 'profile', 'mock', 'dates'] as const;

export type TravellingKind = (typeof TRAVELLING)[number];

/** What a change of each kind is announced as. */
export const SUBJECTS = {
  attempt: 'attempts',
  bank: 'banks',
  correction: 'corrections',
  profile: 'profiles',
  mock: 'plans',
  dates: 'settings',
} as const satisfies Record<TravellingKind, string>;

/** Where one record lies, on every device. */
export interface Place {
  readonly kind: TravellingKind;
  readonly id: string;
}
