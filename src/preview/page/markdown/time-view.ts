import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { html } from '../html.ts';
import { formatTime } from './format-time.ts';
import type { TimeStyle } from './markdown-tree.ts';

const TICK_MS = 10_000;

/** The present, told anew every ten seconds. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(Date.now());
    }, TICK_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return now;
}

/** `<t:…>` in the reader's own time and language, with the full date as its tooltip. */
export function Time({ unix, style }: { readonly unix: number; readonly style: TimeStyle }): VNode {
  const setting = { now: useNow(), locale: navigator.language };
  return html`<time datetime=${new Date(unix * 1_000).toISOString()} title=${formatTime(unix, 'F', setting)}
    >${formatTime(unix, style, setting)}</time
  >`;
}
