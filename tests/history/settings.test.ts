import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings } from '../../src/history/settings';

describe('parseSettings', () => {
  it.each([undefined, null, 'text', 7, [], {}])('gives the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings);
  });

  it('keeps every field that is right', () => {
    const chosen = {
      voiceId: 'Daniel',
      speechRate: 1.25,
      microphone: { deviceId: 'abc', label: 'Headset' },
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: true,
      model: 'whisper-base',
      advisedModel: 'whisper-base',
      modelSpeeds: { 'whisper-base': 0.1 },
      unfinishedLoads: { 'whisper-tiny.en': 1 },
      graphicsCard: true,
      graphicsCardTests: { 'whisper-base': { outcome: 'faster', times: 3 }, other: { outcome: 'wrong' } },
      theme: 'dark',
      captions: true,
      limits: { thinkS: 30, answerS: 90, end: 'hard', retakes: 1, countIn: true },
      readAloudOnOpen: true,
      refineWhenIdle: true,
      interviewDate: '2027-01-31',
      skippedToday: { date: '2027-01-30', questions: [{ bankId: 'mlops', questionId: 'rollback' }] },
      profile: 'acme',
      keepAudioDays: 30,
    };
    expect(Object.keys(chosen).sort()).toEqual(Object.keys(defaultSettings).sort());
    expect(parseSettings(chosen)).toEqual(chosen);
  });

  it.each([null, 'whisper-tiny.en', 'whisper-base', 'whisper-tiny.en+whisper-base', 'whisper-small.en'])(
    'keeps the choice of a speech model: %s',
    (model) => {
      expect(parseSettings({ model }).model).toBe(model);
    },
  );

  it('chooses no speech model by itself', () => {
    expect(defaultSettings.model).toBeNull();
  });

  it.each([
    ['theme', 'sepia'],
    ['limits', { thinkS: 30, answerS: 0, end: 'hard', retakes: 1, countIn: true }],
    ['speechRate', 9],
    ['microphone', { deviceId: 'abc' }],
    ['interviewDate', '2027-02-30'],
    ['keepAudioDays', -1],
    ['skippedToday', { date: 'today', questions: [] }],
    ['model', ''],
    ['profile', ''],
    ['captions', 'yes'],
    ['graphicsCardTests', { 'whisper-base': { outcome: 'faster' } }],
  ] as const)('falls back for a broken %s alone', (field, broken) => {
    expect(parseSettings({ voiceId: 'Daniel', [field]: broken })).toEqual({
      ...defaultSettings,
      voiceId: 'Daniel',
    });
  });

  it('leaves out a field it does not know', () => {
    expect(parseSettings({ telemetry: true })).not.toHaveProperty('telemetry');
  });
});
