import { useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Meter } from '../../interview/running-take';
import styles from './LevelWave.module.css';

const BARS = 64;

/** The last few seconds of loudness as a soft wave. It only shows that one is heard, so it is hidden from screen readers. */
export function LevelWave({ meter, live }: { readonly meter: StoreApi<Meter>; readonly live: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const levels = new Array<number>(BARS).fill(0);
    draw(context, levels);
    if (!live) return;
    return meter.subscribe((now, before) => {
      if (now.partial !== before.partial) return; // a caption is no sound
      levels.shift();
      levels.push(now.rms);
      draw(context, levels);
    });
  }, [meter, live]);
  return (
    <div aria-hidden="true" className={styles.wave} data-live={live || undefined}>
      <canvas ref={canvas} width={BARS * 10} height={96} />
    </div>
  );
}

/** A level of speech (about 0.05) fills half the height: the square root hears as an ear does. */
function draw(context: CanvasRenderingContext2D, levels: readonly number[]): void {
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  context.fillStyle = getComputedStyle(context.canvas).color;
  levels.forEach((level, index) => {
    const bar = Math.max(4, Math.min(1, Math.sqrt(level) * 2.2) * height);
    context.beginPath();
    context.roundRect(index * 10 + 3, (height - bar) / 2, 4, bar, 2);
    context.fill();
  });
}
