import { z } from 'zod';
import { AT_MY_PACE, type Limits } from '../interview/limits';
import { schemaOfAll } from './storage/record-version';

/** What came out when the graphics card was tried against the processor; `times` as fast. */
const graphicsCardTestSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('faster'), times: z.number().positive() }),
  z.object({ outcome: z.enum(['slower', 'wrong', 'unfit', 'failed']) }),
]);

export type GraphicsCardTest = Readonly<z.infer<typeof graphicsCardTestSchema>>;

const limitsSchema: z.ZodType<Limits> = schemaOfAll<Limits>()(
  z.object({
    thinkS: z.number().int().nonnegative().max(600),
    answerS: z.number().int().positive().nullable(),
    end: z.enum(['gentle', 'hard']),
    retakes: z.number().int().nonnegative().nullable(),
    countIn: z.boolean(),
  }),
);

/**
 * What the user chose. Every field falls back to its own default, so a setting from a newer or damaged record never
 * costs the others.
 */
const settingsSchema = z.object({
  /** `voiceURI` of a SpeechSynthesisVoice; null lets the app choose one on this device. */
  voiceId: z.string().nullable().catch(null),
  /** Factor of the normal rate; the Web Speech API allows 0.1–10, outside 0.5–2 nobody understands it. */
  speechRate: z.number().min(0.5).max(2).catch(1),
  /** Null means the system's default. The label finds the device again when the browser changed its id. */
  microphone: z.object({ deviceId: z.string(), label: z.string() }).nullable().catch(null),
  echoCancellation: z.boolean().catch(true),
  noiseSuppression: z.boolean().catch(true),
  /** Off: it pumps up the noise in pauses, which are measured. */
  autoGainControl: z.boolean().catch(false),
  /** Folder under /models; null lets the measured speed of this device decide. */
  model: z.string().min(1).nullable().catch(null),
  /** The model that understood the user in the voice check, on this device; it counts where none was chosen. */
  advisedModel: z.string().min(1).nullable().catch(null),
  /** Real-time factor of each model that was measured on this device. */
  modelSpeeds: z.record(z.string(), z.number().positive()).catch({}),
  /** How often in a row the page ended while it prepared a model. */
  unfinishedLoads: z.record(z.string(), z.number().int().positive()).catch({}),
  /** Lets the graphics card transcribe with the models it was tested well with. */
  graphicsCard: z.boolean().catch(false),
  /** By model, on this device. */
  graphicsCardTests: z.record(z.string(), graphicsCardTestSchema).catch({}),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Shows the partial transcript while speaking. */
  captions: z.boolean().catch(false),
  /** The rules that answers to single questions are given by. */
  limits: limitsSchema.catch(AT_MY_PACE),
  readAloudOnOpen: z.boolean().catch(false),
  /** Runs a better model over stored takes when the machine has nothing else to do. */
  refineWhenIdle: z.boolean().catch(false),
  /** Calendar day of the interview, `YYYY-MM-DD` in the user's own time zone. */
  interviewDate: z.iso.date().nullable().catch(null),
  /** Questions of today's plan that were put off until tomorrow; of another day they count no more. */
  skippedToday: z
    .object({
      date: z.iso.date(),
      questions: z.array(z.object({ bankId: z.string(), questionId: z.string() })),
    })
    .nullable()
    .catch(null),
  /** Id of the application that one practises for; null for none. */
  profile: z.string().min(1).nullable().catch(null),
  /** Days after which the sound of a stored answer is dropped; its transcript stays. Null keeps it. */
  keepAudioDays: z.number().int().positive().nullable().catch(null),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const defaultSettings: Settings = settingsSchema.parse({});

const anySettings = settingsSchema.catch(defaultSettings);

/** Reads stored or imported settings field by field. Never throws: what can't be read is at its default. */
export function parseSettings(stored: unknown): Settings {
  return anySettings.parse(stored);
}
