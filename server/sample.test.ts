import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLIENT_ID } from '../lib/sync/protocol.ts';
import { seedSampleTeam } from './sample.ts';
import { api, foundTeam, startTestServer } from './testing.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

it('makes a team of two by the pages, and finds it again at the next start', async () => {
  const keepIn = join(server.dataDir, 'sample.json');
  const team = await seedSampleTeam(server.url, { keepIn });
  expect(statSync(keepIn).mode & 0o077).toBe(0);
  expect(team.members.map((one) => one.role)).toEqual(['admin', 'ae']);
  for (const member of team.members) {
    expect((await api(server.url, member.token).get('/v1/me')).json).toMatchObject({
      workspace: team.workspace,
      member: { id: member.memberId, name: member.name, email: member.email },
    });
  }
  const again = await seedSampleTeam(server.url, { keepIn });
  expect(again.workspace).toEqual(team.workspace);
  expect(again.members.map((one) => one.memberId)).toEqual(team.members.map((one) => one.memberId));
  expect(again.members[0].token).not.toBe(team.members[0].token);
});

it('approves a browser’s code as its member', async () => {
  const team = await seedSampleTeam(server.url, { keepIn: join(server.dataDir, 'sample.json') });
  const code = (
    await api(server.url).post('/api/auth/device/code', { client_id: CLIENT_ID, device_name: 'Chromium' })
  ).json;
  await team.members[1].approve(code.user_code);
  await expect(team.members[1].approve(code.user_code)).rejects.toThrow(/400/);
});

it('does not enter a server that belongs to somebody', async () => {
  const owned = await startTestServer({ signUp: 'first' });
  try {
    await foundTeam(owned.url);
    await expect(seedSampleTeam(owned.url)).rejects.toThrow(/403/);
  } finally {
    await owned.stop();
  }
});
