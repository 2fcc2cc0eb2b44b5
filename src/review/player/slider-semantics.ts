import type { DisposalScope } from '../../base/disposal';
import { clockTime } from '../../words/clock-time';
import type { Playback } from './playback';
import { intentOfKey } from './player-keys';

/**
 * Makes the waveform's element a slider for the keyboard and for screen readers: role, position as "0:31 of 1:42", keys.
 * All of it leaves with the scope.
 */
export function addSliderSemantics(
  element: HTMLElement,
  label: string,
  player: Playback,
  scope: DisposalScope,
): void {
  const { durationS } = player;
  const attributes = {
    role: 'slider',
    tabindex: '0',
    'aria-label': label,
    'aria-orientation': 'horizontal',
    'aria-valuemin': '0',
    'aria-valuemax': String(Math.round(durationS)),
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  let shown = -1;
  const show = (timeS: number) => {
    const second = Math.floor(timeS);
    if (second === shown) return; // a change on every frame would flood a screen reader
    shown = second;
    element.setAttribute('aria-valuenow', String(second));
    element.setAttribute('aria-valuetext', `${clockTime(timeS)} of ${clockTime(durationS)}`);
  };
  show(player.timeS());
  scope.own(player.onTime(show), (end) => end());
  scope.listen(element, 'keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const intent = intentOfKey(event.key, { timeS: player.timeS(), durationS });
    if (!intent) return;
    event.preventDefault(); // Space and Page keys would scroll
    event.stopPropagation(); // Space starts an answer elsewhere on the page
    if (intent.kind === 'toggle') player.toggle();
    else player.seek(intent.timeS);
  });
  scope.own(element, () => {
    for (const name of [...Object.keys(attributes), 'aria-valuenow', 'aria-valuetext']) {
      element.removeAttribute(name);
    }
  });
}
