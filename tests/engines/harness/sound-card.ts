import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProgram, runProgram, until } from './programs';

/** A sound card without a machine behind it: what is spoken into its microphone every program hears that was given `env`. */
export interface SoundCard {
  /** For the programs that are to use it. */
  readonly env: NodeJS.ProcessEnv;
  /** Plays a WAV file into the microphone, from its beginning; the returned function ends it. */
  speak(wavPath: string): () => Promise<void>;
  close(): Promise<void>;
}

/** Starts a private PulseAudio: a loudspeaker that nobody hears, and a microphone that hears what is played into it. */
export async function openSoundCard(): Promise<SoundCard> {
  const folder = await mkdtemp(join(tmpdir(), 'viva-voce-sound-'));
  await chmod(folder, 0o700); // PulseAudio wants its folder for itself
  const env = {
    ...process.env,
    XDG_RUNTIME_DIR: folder,
    PULSE_RUNTIME_PATH: join(folder, 'pulse'),
    HOME: folder,
  };
  const modules = [
    'module-native-protocol-unix',
    'module-null-sink sink_name=out',
    'module-null-sink sink_name=mic',
    'module-remap-source master=mic.monitor source_name=virtual-microphone',
  ];
  const server = spawn(
    'pulseaudio',
    ['-n', '--daemonize=no', '--exit-idle-time=-1', ...modules.flatMap((module) => ['--load', module])],
    { env, stdio: 'ignore' },
  );
  await until('the sound card answers', () => runProgram('pactl', ['info'], env));
  await runProgram('pactl', ['set-default-sink', 'out'], env);
  await runProgram('pactl', ['set-default-source', 'virtual-microphone'], env);
  const speaking = new Set<ChildProcess>();

  return {
    env,
    speak(wavPath) {
      const voice = spawn('paplay', ['--device=mic', wavPath], { env, stdio: 'ignore' });
      speaking.add(voice);
      return () => endProgram(voice);
    },
    async close() {
      await Promise.all([...speaking].map(endProgram));
      await endProgram(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
