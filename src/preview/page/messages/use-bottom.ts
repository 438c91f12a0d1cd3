import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Closer than this to the bottom counts as being there. */
const NEAR_PX = 60;

export interface Bottom {
  readonly scroller: RefObject<HTMLDivElement>;
  readonly content: RefObject<HTMLDivElement>;
  /** Items that came while the reader was further up. */
  readonly missed: number;
  readonly toBottom: () => void;
}

/**
 * Keeps a scrolling list at its bottom for as long as the reader is there, and counts what comes else.
 * `jump` changes when the reader did something whose answer comes at the bottom.
 */
export function useBottom(count: number, jump: string): Bottom {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atBottom = useRef(true);
  const seen = useRef(count);
  const latest = useRef(count);
  latest.current = count;
  const [missed, setMissed] = useState(0);
  const toBottom = (): void => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
    atBottom.current = true;
  };
  useLayoutEffect(() => {
    if (atBottom.current) {
      toBottom();
      seen.current = count;
    }
    seen.current = Math.min(seen.current, count);
    setMissed(count - seen.current);
  }, [count]);
  useLayoutEffect(() => {
    if (jump !== '') toBottom();
  }, [jump]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !content.current) return undefined;
    let top = element.scrollTop;
    const onScroll = (): void => {
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      // only the reader moves up: an answer that grew since the last jump has moved the bottom, not the reader
      if (isNear || element.scrollTop < top) atBottom.current = isNear;
      top = element.scrollTop;
      if (!isNear) return;
      seen.current = latest.current;
      setMissed(0);
    };
    // answers grow when they are edited or a spoiler opens: the bottom moves without a new item
    const watch = new ResizeObserver(() => {
      if (atBottom.current) toBottom();
    });
    watch.observe(content.current);
    watch.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);
  return { scroller, content, missed, toBottom };
}
