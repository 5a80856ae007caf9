import { expect, it } from 'vitest';
import { inLanes } from './lanes.ts';

const hostOf = (task: string) => task.split('/')[0] ?? '';
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

it('does everything, at most two at once for one host and six in all', async () => {
  const tasks = ['a', 'b', 'c', 'd', 'e'].flatMap((host) => [1, 2, 3, 4].map((n) => `${host}/${n}`));
  const running = new Map<string, number>();
  const done: string[] = [];
  let all = 0;
  let most = 0;
  let mostOfHost = 0;
  const left = await inLanes(tasks, hostOf, async (task) => {
    const host = hostOf(task);
    running.set(host, (running.get(host) ?? 0) + 1);
    most = Math.max(most, ++all);
    mostOfHost = Math.max(mostOfHost, running.get(host) ?? 0);
    await turn();
    running.set(host, (running.get(host) ?? 0) - 1);
    all--;
    done.push(task);
    return true;
  });
  expect(left).toEqual([]);
  expect(done.toSorted()).toEqual(tasks.toSorted());
  expect([most, mostOfHost]).toEqual([6, 2]);
});

it('leaves a host alone once it asks for it, and gives back what was not begun', async () => {
  const begun: string[] = [];
  const left = await inLanes(['a/1', 'a/2', 'a/3', 'b/1'], hostOf, async (task) => {
    begun.push(task);
    await turn();
    return hostOf(task) !== 'a';
  });
  expect(begun).toEqual(['a/1', 'a/2', 'b/1']);
  expect(left).toEqual(['a/3']);
});

it('goes on with the other tasks of a lane whose work throws', async () => {
  await expect(
    inLanes(['a/1'], hostOf, async () => {
      throw new Error('store closed');
    }),
  ).rejects.toThrow('store closed');
});
