/** A blow of `seconds`, repeated every `everyS`; effects of sox make its sound. */
const blows = (seconds: number, everyS: number, sound: string) =>
  `synth ${seconds} ${sound} fade l 0 ${seconds} ${seconds * 0.9} pad 0 ${everyS - seconds} repeat - trim 0 60`;

const key = (everyS: number, hz: number, gain: number) =>
  blows(0.03, everyS, `whitenoise band ${hz} 2000 gain -n ${gain}`);
const plate = (everyS: number, hz: number, gain: number) =>
  blows(
    0.25,
    everyS,
    `sine ${hz} synth 0.25 sine mix ${hz * 1.47} synth 0.25 sine mix ${hz * 2.09} gain -n ${gain}`,
  );
const thump = (everyS: number, gain: number) => blows(0.2, everyS, `brownnoise lowpass 250 gain -n ${gain}`);
const water = 'synth 60 whitenoise highpass 400 lowpass 6000 tremolo 0.7 40 gain -n -28';

const PLATES = [plate(1.37, 2150, -14), plate(2.9, 1480, -10), plate(0.83, 3100, -20)];

/**
 * A minute each of what a microphone hears in which nobody says a word: what follows `sox -n -r 16000 -c 1 -p`, one string a layer.
 * The periods of the layers have no common multiple in a minute, so that no two blows are alike.
 */
export const NOISES: Readonly<Record<string, readonly string[]>> = {
  silence: ['trim 0 60'],
  room: ['synth 60 brownnoise gain -n -45'],
  pink: ['synth 60 pinknoise gain -n -25'],
  hum: ['synth 60 sine 50 synth 60 sine mix 150 gain -n -20'],
  keys: [key(0.19, 3000, -12), key(0.47, 2200, -9), key(1.3, 1500, -6), 'synth 60 pinknoise gain -n -50'],
  breath: ['synth 60 pinknoise band 900 1200 tremolo 0.27 98 gain -n -22'],
  dishes: [...PLATES, 'synth 60 pinknoise gain -n -48'],
  kitchen: [...PLATES, thump(3.7, -8), thump(1.9, -16), water],
};
