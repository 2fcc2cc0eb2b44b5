import { describe, expect, it, vi } from 'vitest';
import type { Question } from '../../src/bank/bank';
import { AppError } from '../../src/base/app-error';
import { AT_MY_PACE, PRESETS } from '../../src/interview/limits';
import { createInterview } from '../../src/interview/run';
import { fakeEffects, takeOf, transcriptOf } from '../fakes/interview-effects';

const question: Question = {
  id: 'q6',
  number: 6,
  text: 'Explain the difference between DevOps and MLOps.',
  section: 'Technical MLOps Questions',
  answer: [],
  placeholders: [],
};

function begin() {
  const fake = fakeEffects();
  const interview = createInterview(question, fake.effects);
  const reach = (phase: string) => vi.waitFor(() => expect(interview.state.getState().phase).toBe(phase));
  return { fake, interview, reach };
}

async function recording(prepare: (fake: ReturnType<typeof fakeEffects>) => void = () => {}) {
  const world = begin();
  prepare(world.fake);
  void world.interview.startAnswering();
  world.fake.microphone.resolve();
  await world.reach('recording');
  return world;
}

describe('one question from asking to score', () => {
  it('reads the question aloud', async () => {
    const { fake, interview, reach } = begin();
    void interview.readAloud();
    expect(interview.state.getState().phase).toBe('asking');
    fake.voice.resolve({ kind: 'spoken' });
    await reach('idle');
    expect(fake.log).toEqual([`speak ${question.text}`]);
  });

  it('goes on without a voice and says why', async () => {
    const { fake, interview, reach } = begin();
    void interview.readAloud();
    fake.voice.resolve({ kind: 'silent', reason: 'no-voice' });
    await reach('idle');
    expect(interview.state.getState()).toEqual({ phase: 'idle', silence: 'no-voice' });
  });

  it('stops the voice before the microphone opens', async () => {
    const { fake, interview } = begin();
    void interview.readAloud();
    void interview.startAnswering();
    await vi.waitFor(() => expect(fake.log).toContain('record id-1'));
    expect(fake.log.indexOf('voice stopped')).toBeLessThan(fake.log.indexOf('record id-1'));
  });

  it('stores every piece in order while it records, then the take, then the attempt', async () => {
    const { fake, interview, reach } = await recording();
    fake.sinks.onChunk(new ArrayBuffer(1), 0, 'audio/webm');
    fake.sinks.onChunk(new ArrayBuffer(1), 1, 'audio/webm');
    fake.sinks.onSamples(new Float32Array(800));
    expect(fake.log).toContain('push 800');
    void interview.stop();
    fake.transcript.resolve(transcriptOf('both focus on automation'));
    await reach('scored');
    expect(fake.log.filter((entry) => /^(begin|append|finish|save)/.test(entry))).toEqual([
      'begin id-1',
      'append id-1 0',
      'append id-1 1',
      'finish id-1, 2 chunks',
      'save 1 takes',
    ]);
    expect(fake.saved[0]).toMatchObject({
      bankId: 'mlops',
      question: { number: 6 },
      score: { coverage: 0.5 },
    });
  });

  it('closes the microphone at Stop, and a second Stop does nothing', async () => {
    const { fake, interview } = await recording();
    void interview.stop();
    void interview.stop();
    await vi.waitFor(() => expect(fake.log).toContain('finish id-1, 0 chunks'));
    expect(fake.log.filter((entry) => entry === 'microphone closed')).toHaveLength(1);
  });

  it('says why when the microphone is denied, and leaves no take behind', async () => {
    const { fake, interview, reach } = begin();
    void interview.startAnswering();
    fake.microphone.reject(new AppError('microphone-denied'));
    await reach('failed');
    expect(interview.state.getState()).toMatchObject({ error: { code: 'microphone-denied' }, take: null });
    expect(fake.log).toContain('discard id-1');
  });

  it('goes on recording when the disk is full, and says so', async () => {
    const { fake, interview, reach } = await recording();
    fake.failStorage(new AppError('storage-full'));
    fake.sinks.onChunk(new ArrayBuffer(1), 0, 'audio/webm');
    await vi.waitFor(() => expect(interview.meter.getState().storageTrouble?.code).toBe('storage-full'));
    void interview.stop();
    fake.transcript.resolve(transcriptOf('still scored'));
    await reach('scored');
  });

  it('writes a piece again that storage refused once, before all that follows, and takes the warning back', async () => {
    const { fake, interview, reach } = await recording();
    await vi.waitFor(() => expect(fake.log).toContain('begin id-1'));
    fake.failStorage(new AppError('storage-unavailable'));
    fake.sinks.onChunk(new ArrayBuffer(1), 0, 'audio/webm');
    await vi.waitFor(() => expect(interview.meter.getState().storageTrouble).not.toBeNull());
    fake.mendStorage();
    fake.sinks.onChunk(new ArrayBuffer(1), 1, 'audio/webm');
    void interview.stop();
    fake.transcript.resolve(transcriptOf('nothing is missing'));
    await reach('scored');
    expect(fake.log.filter((entry) => /^(append|finish|save)/.test(entry))).toEqual([
      'append id-1 0',
      'append id-1 0',
      'append id-1 1',
      'finish id-1, 2 chunks',
      'save 1 takes',
    ]);
    expect(interview.meter.getState().storageTrouble).toBeNull();
  });

  it('knows which microphone listens in place of the chosen one', async () => {
    const { interview } = await recording((fake) => fake.opensInPlace('Webcam'));
    expect(interview.meter.getState().otherMicrophone).toBe('Webcam');
  });

  it('hears the whole recording where not all of it came live', async () => {
    const { fake, interview, reach } = await recording();
    fake.sinks.onSamples(new Float32Array(800));
    fake.sinks.onMissing(true);
    expect(interview.meter.getState().soundMissing).toBe(true);
    fake.holds(new Float32Array(48_000));
    void interview.stop();
    fake.transcript.resolve(transcriptOf('all of it'));
    await reach('scored');
    expect(fake.log.filter((entry) => /^(push|listener)/.test(entry))).toEqual([
      'push 800',
      'listener cancelled',
      'push 48000',
    ]);
  });

  it('keeps the take when the transcriber fails, and scores it on retry', async () => {
    const { fake, interview, reach } = await recording();
    fake.sinks.onSamples(new Float32Array(32_000));
    void interview.stop();
    fake.transcript.reject(new AppError('worker-died'));
    await reach('failed');
    expect(fake.log).not.toContain('discard id-1');
    fake.effects.listen = () => ({
      push: (samples) => fake.log.push(`again ${samples.length}`),
      finish: async () => transcriptOf('heard at last'),
      cancel: () => {},
    });
    void interview.retry();
    await reach('scored');
    expect(fake.log).toContain('again 32000');
  });

  it('lets go of the samples when the transcript is there, before the score is', async () => {
    const { fake, interview, reach } = await recording();
    const scored = fake.effects.addTake;
    const held: number[] = [];
    fake.effects.addTake = (answer) => {
      held.push(answer.take.samples.blocks.length);
      return scored(answer);
    };
    fake.sinks.onSamples(new Float32Array(800));
    void interview.stop();
    fake.transcript.resolve(transcriptOf('heard'));
    await reach('scored');
    expect(held).toEqual([0]);
  });

  it('does not hear a take again whose scoring failed', async () => {
    const { fake, interview, reach } = await recording();
    const scored = fake.effects.addTake;
    fake.effects.addTake = () => Promise.reject(new AppError('unexpected'));
    fake.sinks.onSamples(new Float32Array(800));
    void interview.stop();
    fake.transcript.resolve(transcriptOf('heard once'));
    await reach('failed');
    fake.effects.addTake = scored;
    void interview.retry();
    await reach('scored');
    expect(fake.log.filter((entry) => entry.startsWith('push'))).toEqual(['push 800']);
    expect(fake.saved).toHaveLength(1);
  });

  it('throws the running take away on Start over', async () => {
    const { fake, interview } = await recording();
    await interview.startOver();
    expect(interview.state.getState().phase).toBe('idle');
    expect(fake.log).toEqual(expect.arrayContaining(['microphone closed', 'listener cancelled']));
    expect(fake.log.at(-1)).toBe('discard id-1');
  });

  it('brings a take back that was thrown away, and scores it', async () => {
    const { fake, interview } = await recording();
    const bringBack = await interview.startOver();
    fake.transcript.resolve(transcriptOf('wanted after all'));
    expect(await bringBack?.()).toBe('here');
    expect(fake.log.indexOf('restore id-1')).toBeGreaterThan(fake.log.indexOf('discard id-1'));
    expect(interview.state.getState().phase).toBe('scored');
    expect(fake.saved[0]?.takes).toMatchObject([{ takeId: 'id-1' }]);
  });

  it('puts a take up for recovery that is wanted back while the next one is spoken', async () => {
    const { fake, interview, reach } = await recording();
    const bringBack = await interview.startOver();
    void interview.startAnswering();
    await reach('recording');
    expect(await bringBack?.()).toBe('recovery');
    expect(fake.log.slice(-2)).toEqual(['restore id-1', 'release id-1']);
    expect(interview.state.getState().phase).toBe('recording');
  });

  it('says so when a take that is wanted back was stored nowhere', async () => {
    const { fake, interview } = await recording();
    const bringBack = await interview.startOver();
    fake.failStorage(new AppError('storage-unavailable'));
    interview.dispose();
    await expect(bringBack?.()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('brings back the kept take of a failure that was left', async () => {
    const { fake, interview, reach } = await recording();
    void interview.stop();
    fake.transcript.reject(new AppError('worker-died'));
    await reach('failed');
    const bringBack = await interview.tryAgain();
    fake.effects.listen = () => ({
      push: () => {},
      finish: async () => transcriptOf('heard at last'),
      cancel: () => {},
    });
    expect(await bringBack?.()).toBe('here');
    expect(interview.state.getState().phase).toBe('scored');
  });

  it('stops the take, loses nothing and says why, when the microphone is unplugged', async () => {
    const { fake, interview, reach } = await recording();
    fake.sinks.onLost(new AppError('microphone-lost'));
    fake.transcript.resolve(transcriptOf('until the plug'));
    await reach('scored');
    expect(interview.meter.getState().endedBy?.code).toBe('microphone-lost');
    void interview.startAnswering();
    expect(interview.meter.getState().endedBy).toBeNull();
  });

  it('adds a gap take to its attempt and scores both takes together', async () => {
    const { fake, interview, reach } = await recording();
    void interview.stop();
    fake.transcript.resolve(transcriptOf('first'));
    await reach('scored');
    const first = fake.saved[0];
    if (!first) throw new Error('nothing was saved');
    void interview.startAnswering(first.id);
    await reach('recording');
    void interview.stop();
    await reach('scored');
    expect(fake.log).toContain('save 2 takes');
    expect(fake.saved[1]).toMatchObject({ id: first.id, takes: [{ takeId: 'id-1' }, { takeId: 'id-3' }] });
  });

  it('goes back to the answer when a gap take is thrown away, and takes it up where the microphone failed', async () => {
    const { fake, interview, reach } = begin();
    void interview.startAnswering('a');
    fake.microphone.reject(new AppError('microphone-denied'));
    await reach('failed');
    fake.effects.record = async () => ({
      mimeType: 'audio/webm',
      otherMicrophone: null,
      stop: async () => takeOf('id-2'),
      discard: () => {},
    });
    void interview.startAnswering();
    await reach('recording');
    expect(interview.state.getState()).toMatchObject({ onto: 'a' });
    await interview.startOver();
    expect(interview.state.getState()).toEqual({ phase: 'scored', attemptId: 'a' });
  });

  it('closes the microphone when the page is left, and keeps the stored pieces for recovery', async () => {
    const { fake, interview } = await recording();
    interview.dispose();
    await vi.waitFor(() => expect(fake.log).toContain('release id-1'));
    expect(fake.log).toContain('microphone closed');
    expect(fake.log.some((entry) => entry.startsWith('discard'))).toBe(false);
  });

  it('puts a take up for recovery when its transcription fails after the page was left', async () => {
    const { fake, interview, reach } = await recording();
    void interview.stop();
    await reach('transcribing');
    interview.dispose();
    fake.transcript.reject(new AppError('worker-died'));
    await vi.waitFor(() => expect(fake.log).toContain('release id-1'));
  });

  it('shows how far the transcript is behind while recording', async () => {
    const { fake, interview } = await recording();
    fake.partial({ segments: [], behindS: 3 });
    expect(interview.meter.getState().partial).toEqual({ segments: [], behindS: 3 });
  });
});

describe('an answer that is typed', () => {
  it('is scored and kept without the microphone', async () => {
    const { fake, interview, reach } = begin();
    interview.startTyping();
    void interview.handIn('Both are about automation.');
    await reach('scored');
    expect(fake.log).toEqual(['save typed Both are about automation.']);
    expect(fake.saved[0]?.takes).toMatchObject([{ kind: 'typed' }]);
  });

  it('is not handed in without a word', async () => {
    const { fake, interview } = begin();
    interview.startTyping();
    await interview.handIn('  ');
    expect(interview.state.getState().phase).toBe('typing');
    expect(fake.log).toEqual([]);
  });

  it('quiets the voice that reads the question', async () => {
    const { fake, interview } = begin();
    void interview.readAloud();
    interview.startTyping();
    expect(fake.log).toContain('voice stopped');
    interview.stopTyping();
    expect(interview.state.getState().phase).toBe('idle');
  });

  it('adds to an answer that was spoken', async () => {
    const { fake, interview, reach } = await recording();
    void interview.stop();
    fake.transcript.resolve(transcriptOf('both focus on automation'));
    await reach('scored');
    const [spoken] = fake.saved;
    interview.startTyping(spoken?.id);
    await interview.handIn('and on models');
    expect(fake.saved.at(-1)).toMatchObject({
      id: spoken?.id,
      takes: [{ kind: 'spoken' }, { kind: 'typed' }],
    });
  });
});

describe('an answer by the rules of a one-way video interview', () => {
  const VIDEO = PRESETS['one-way-video'];

  function prepared() {
    const world = begin();
    world.fake.allow(VIDEO);
    void world.interview.startAnswering();
    return world;
  }

  it('begins after the time to think and the count-in, and stops by itself', async () => {
    const { fake, interview, reach } = prepared();
    expect(interview.state.getState()).toEqual({ phase: 'preparing', stage: 'thinking', until: 31_000 });
    fake.pass(30_000);
    await vi.waitFor(() => expect(interview.state.getState()).toMatchObject({ stage: 'count-in' }));
    expect(fake.log).not.toContain('record id-1');
    fake.pass(3_000);
    fake.microphone.resolve();
    await reach('recording');
    fake.pass(120_000);
    await reach('transcribing');
    fake.transcript.resolve(transcriptOf('both focus on automation'));
    await reach('scored');
    expect(fake.saved).toHaveLength(1);
    expect(interview.spent.getState()).toBe(1);
  });

  it('begins at once when its time to think is cut short', async () => {
    const { fake, interview, reach } = prepared();
    void interview.startAnswering();
    await vi.waitFor(() => expect(interview.state.getState()).toMatchObject({ stage: 'count-in' }));
    void interview.startAnswering();
    fake.microphone.resolve();
    await reach('recording');
  });

  it('is called off before it began, and begins anew with all its time', async () => {
    const { fake, interview, reach } = prepared();
    await interview.startOver();
    await reach('idle');
    void interview.startAnswering();
    expect(interview.state.getState()).toMatchObject({ phase: 'preparing', stage: 'thinking' });
    expect(fake.log.filter((entry) => entry.startsWith('wait'))).toEqual(['wait 30000', 'wait 30000']);
    expect(fake.log).not.toContain('record id-1');
  });

  it('never opens the microphone of a page that was left', async () => {
    const { fake, interview } = prepared();
    interview.dispose();
    await Promise.resolve();
    expect(fake.log).not.toContain('record id-1');
  });

  it('goes on past a gentle end', async () => {
    const { fake, interview } = await recording(({ allow }) => allow({ ...AT_MY_PACE, answerS: 60 }));
    fake.pass(60_000);
    expect(interview.state.getState().phase).toBe('recording');
  });

  it('counts an answer that was thrown away, and has no clock for what is added', async () => {
    const { fake, interview } = await recording(({ allow }) => allow({ ...AT_MY_PACE, retakes: 1 }));
    await interview.startOver();
    expect(interview.spent.getState()).toBe(1);
    fake.allow(VIDEO);
    void interview.startAnswering('a1');
    expect(interview.state.getState().phase).toBe('opening');
  });
});
