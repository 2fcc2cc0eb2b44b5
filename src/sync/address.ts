/** What was typed as the address of a database. */
export type TypedAddress =
  /** Without a slash at the end. */
  | { readonly kind: 'address'; readonly address: string; readonly secure: boolean }
  | { readonly kind: 'wrong'; readonly why: 'no-address' | 'no-database' | 'password-inside' };

/** Hosts that no other machine can listen to. */
const OWN_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** "couch.example/interviews" is taken for https. */
export function readAddress(typed: string): TypedAddress {
  const text = typed.trim();
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(whole)) return { kind: 'wrong', why: 'no-address' };
  const { protocol, origin, hostname, pathname, username, password } = new URL(whole);
  if (username !== '' || password !== '') return { kind: 'wrong', why: 'password-inside' };
  const path = pathname.replace(/\/+$/, '');
  if (path === '') return { kind: 'wrong', why: 'no-database' };
  return {
    kind: 'address',
    address: origin + path,
    secure: protocol === 'https:' || OWN_MACHINE.test(hostname),
  };
}
