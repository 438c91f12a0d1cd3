import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHostQueue } from '../../../src/sources/fetch/host-queue.ts';

const never = new AbortController().signal;
const settle = () => new Promise(resolve => setImmediate(resolve));

/** Tasks that wait to be let go, and the order in which they began. */
function scene(hostsAtOnce: number) {
  const queue = createHostQueue(hostsAtOnce);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    add: (host: string, name: string, signal = never) =>
      queue.run(host, signal, async () => {
        begun.push(name);
        await new Promise<void>(resolve => ends.set(name, resolve));
        return name;
      }),
    end: async (name: string) => {
      ends.get(name)?.();
      await settle();
    },
  };
}

describe('the queue of hosts', () => {
  it('runs one task a host, in the order they came', async () => {
    const { add, begun, end } = scene(6);
    const all = ['a1', 'a2', 'a3'].map(name => add('a', name));
    await settle();
    expect(begun).toEqual(['a1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'a2']);
    await end('a2');
    await end('a3');
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3']);
  });

  it('does not let a host with many tasks keep one with a single task waiting', async () => {
    const { add, begun, end } = scene(1);
    const all = [add('a', 'a1'), add('a', 'a2'), add('a', 'a3'), add('b', 'b1')];
    await settle();
    await end('a1');
    expect(begun).toEqual(['a1', 'a2']);
    await end('a2');
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    await end('b1');
    await end('a3');
    await Promise.all(all);
  });

  it('runs few hosts at once, and passes a busy one over', async () => {
    const { add, begun, end } = scene(2);
    const all = [add('a', 'a1'), add('a', 'a2'), add('b', 'b1'), add('c', 'c1')];
    await settle();
    expect(begun).toEqual(['a1', 'b1']);
    await end('b1');
    expect(begun).toEqual(['a1', 'b1', 'c1']);
    for (const name of ['a1', 'c1', 'a2']) await end(name);
    await Promise.all(all);
  });

  it('goes on after a task that throws', async () => {
    const queue = createHostQueue(1);
    await expect(queue.run('a', never, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await queue.run('a', never, () => Promise.resolve('next'))).toBe('next');
  });

  it('lets a waiting task go whose signal is aborted, and never runs it', async () => {
    const { add, begun, end } = scene(1);
    const controller = new AbortController();
    const first = add('a', 'a1');
    const given = add('a', 'a2', controller.signal);
    const third = add('a', 'a3');
    await settle();
    controller.abort(new Error('no longer wanted'));
    await expect(given).rejects.toThrow('no longer wanted');
    await end('a1');
    await end('a3');
    expect(begun).toEqual(['a1', 'a3']);
    await Promise.all([first, third]);
  });

  it('refuses at once what is aborted already', async () => {
    const queue = createHostQueue(1);
    await expect(
      queue.run('a', AbortSignal.abort(new Error('over')), () => Promise.resolve()),
    ).rejects.toThrow('over');
  });

  it('runs everything once within its bounds, whatever comes and goes', async () => {
    const task = fc.record({
      host: fc.constantFrom('a', 'b', 'c', 'd'),
      ticks: fc.nat(3),
      abort: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(task, { maxLength: 30 }),
        fc.integer({ min: 1, max: 3 }),
        async (tasks, atOnce) => {
          const queue = createHostQueue(atOnce);
          const running: string[] = [];
          const ran = new Set<number>();
          const results = tasks.map(({ host, ticks, abort }, index) => {
            const controller = new AbortController();
            const result = queue.run(host, controller.signal, async () => {
              expect(running).not.toContain(host);
              expect(ran.has(index)).toBe(false);
              ran.add(index);
              running.push(host);
              expect(running.length).toBeLessThanOrEqual(atOnce);
              for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
              running.splice(running.indexOf(host), 1);
            });
            if (abort) controller.abort(new Error('aborted'));
            return result;
          });
          const settled = await Promise.allSettled(results);
          expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(ran.size);
          for (const [index, { abort }] of tasks.entries()) if (!abort) expect(ran.has(index)).toBe(true);
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
