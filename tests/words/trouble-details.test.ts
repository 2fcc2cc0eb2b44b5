import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError, toAppError } from '../../src/base/app-error';
import { type TroublePlace, troubleDetails } from '../../src/words/trouble-details';

const place: TroublePlace = {
  version: '1.2.3',
  browser: 'Mozilla/5.0 (test)',
  model: 'whisper-base, ready',
  device: '4 cores, threads, graphics card off',
};

function withStack(error: Error, stack: string): Error {
  error.stack = stack;
  return error;
}

describe('the details of trouble', () => {
  it('tell the code, the app, the browser, the model and the device', () => {
    const text = troubleDetails(new AppError('unexpected'), place);
    expect(text).toContain('Trouble: unexpected');
    expect(text).toContain('App: Viva Voce 1.2.3');
    expect(text).toContain('Browser: Mozilla/5.0 (test)');
    expect(text).toContain('Model: whisper-base, ready');
    expect(text).toContain('Device: 4 cores, threads, graphics card off');
  });

  it('follow the causes to the first, each with its stack', () => {
    const first = withStack(
      new TypeError("Cannot read properties of undefined (reading 'length')"),
      "TypeError: Cannot read properties of undefined (reading 'length')\n    at scoreAnswer (https://coach.example/assets/score.js:7:21)",
    );
    const second = withStack(
      new Error('Scoring failed', { cause: first }),
      'rate@https://coach.example/assets/app.js:1:5',
    );
    const lines = troubleDetails(toAppError(second), place).split('\n');
    expect(lines).toContain('Caused by Error: Scoring failed');
    expect(lines).toContain('    rate@/assets/app.js:1:5');
    expect(lines).toContain("Caused by TypeError: Cannot read properties of undefined (reading 'length')");
    expect(lines).toContain('    at scoreAnswer (/assets/score.js:7:21)');
  });

  it('end with causes that go round in a circle', () => {
    const one = new Error('one');
    const other = new Error('other', { cause: one });
    one.cause = other;
    expect(troubleDetails(toAppError(one), place).match(/Caused by/g)).toHaveLength(2);
  });

  it('cut what a message quotes, as of JSON that is none', () => {
    const thrown = (() => {
      try {
        return JSON.parse('salary: ninety thousand');
      } catch (error) {
        return error;
      }
    })();
    expect(String(thrown)).toContain('salary');
    expect(troubleDetails(toAppError(thrown), place)).not.toContain('salary');
  });

  it('tell the numbers of an error, and no names of files or microphones', () => {
    const lost = new AppError('microphone-lost', { details: { label: 'Headset of Ada', channel: 3 } });
    const text = troubleDetails(new AppError('unexpected', { cause: lost }), place);
    expect(text).toContain('channel: 3');
    expect(text).not.toContain('Ada');
  });

  it('never hold what was thrown instead of an error, nor what a message quotes or goes on with', () => {
    const secret = fc.stringMatching(/^[a-z]{3,9} [a-z]{3,9} [a-z]{3,9}$/);
    const spoken = fc.oneof(
      secret,
      fc.constantFrom('my salary was ninety thousand', 'at the end I was fired'),
    );
    fc.assert(
      fc.property(spoken, (said) => {
        const thrown = [said, { said }, new SyntaxError(`Unexpected token, "${said}" is not valid JSON`)];
        const more = [new Error(`Unreadable\n    at ${said}`), new Error(`Unexpected '${said}`)];
        for (const one of [...thrown, ...more]) {
          expect(troubleDetails(toAppError(one), place)).not.toContain(said);
        }
      }),
    );
  });
});
