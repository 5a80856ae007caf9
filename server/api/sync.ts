import { promisify } from 'node:util';
import { constants, gzip as zip } from 'node:zlib';
import type { Hono } from 'hono';
import {
  type Access,
  type EraseAnswer,
  eraseSchema,
  LIMITS,
  type PushAnswer,
  pushSchema,
} from '../../lib/sync/protocol.ts';
import { seesAll, viewOf, whoIs } from '../access/reach.ts';
import { noteErasure } from '../backup/journal.ts';
import { inWorkspace } from '../database/scope.ts';
import { readJson } from '../http/body.ts';
import type { Env, Services } from '../http/context.ts';
import { ApiError } from '../http/errors.ts';
import { erase } from '../sync/erase.ts';
import { announceNews } from '../sync/news.ts';
import { type Page, pull, readCursor } from '../sync/pull.ts';
import { push } from '../sync/push.ts';

const gzip = promisify(zip);
/** Characters below which an answer goes as it is. */
const WORTH_PACKING = 2_000;

/** `/v1/sync`: push, pull, erase. */
export function syncRoutes(app: Hono<Env>, { database, log, metrics, backups }: Services): void {
  app.post('/v1/sync/push', async (c) => {
    const { device, observations } = await readJson(c, pushSchema);
    const { id: member, role, workspace } = c.get('member');
    const done = await inWorkspace(database.pool, workspace.id, async (client) => {
      const pushed = await push(
        client,
        { workspace: workspace.id, member, role },
        device,
        observations,
        Date.now(),
      );
      if (pushed.stored > 0) await announceNews(client, workspace.id);
      return pushed;
    });
    const refused = done.verdicts.filter((one) => one.verdict === 'refused').length;
    if (done.stored + refused > 0) log('info', 'sync.push', { stored: done.stored, refused });
    metrics.add('observations_stored', done.stored);
    metrics.add('observations_refused', refused);
    const answer: PushAnswer = { verdicts: done.verdicts, epoch: done.epoch, serverTime: Date.now() };
    return c.json(answer);
  });

  app.get('/v1/sync/pull', async (c) => {
    const text = c.req.query('cursor');
    const cursor = text === undefined ? undefined : readCursor(text);
    if (text !== undefined && !cursor)
      throw new ApiError(400, 'bad-cursor', 'The cursor is not one of ours.');
    const { id, role, workspace } = c.get('member');
    const limit = limitFrom(c.req.query('limit'));
    const json = await inWorkspace(database.pool, workspace.id, async (client) => {
      const reader = await whoIs(client, workspace.id, { id, role });
      const view = viewOf(reader);
      const page = await pull(client, workspace.id, reader, cursor, limit);
      const { territories } = reader;
      // Owners are written by id or by name.
      const teammates = [...reader.teammates, ...reader.names];
      return pageJson(page, { view, role, teammates, territories, all: seesAll(reader) });
    });
    const headers = { 'content-type': 'application/json', vary: 'accept-encoding' };
    if (!takesGzip(c.req.header('accept-encoding')) || json.length < WORTH_PACKING)
      return c.body(json, 200, headers);
    const packed = await gzip(json, { level: constants.Z_BEST_SPEED });
    return c.body(new Uint8Array(packed), 200, { ...headers, 'content-encoding': 'gzip' });
  });

  app.post('/v1/sync/erase', async (c) => {
    const request = await readJson(c, eraseSchema);
    const { id, role, workspace } = c.get('member');
    const done = await inWorkspace(database.pool, workspace.id, async (client) => {
      const erased = await erase(client, workspace.id, { id, role }, request);
      if (erased.news + erased.erased === 0) return erased;
      await announceNews(client, workspace.id);
      // Before the commit: no erasure stands that a backup could undo.
      const refused = new Set(erased.refused);
      const open = (ids: string[]) => ids.filter((one) => !refused.has(one));
      noteErasure(backups, {
        ...request,
        workspace: workspace.id,
        subjects: open(request.subjects),
        observations: open(request.observations),
      });
      return erased;
    });
    metrics.add('observations_erased', done.erased);
    log('info', 'sync.erase', { erased: done.erased, subjects: request.subjects.length });
    const answer: EraseAnswer = { erased: done.erased, epoch: done.epoch, refused: done.refused };
    return c.json(answer);
  });
}

/** Whether a client reads gzip (RFC 9110, 12.5.3): browsers do, and unpack it while it comes in. */
function takesGzip(accepted: string | undefined): boolean {
  return /(^|,)\s*gzip\s*(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted ?? '');
}

function limitFrom(text: string | undefined): number {
  const limit = Number(text ?? LIMITS.page);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, LIMITS.page) : LIMITS.page;
}

/** A PullAnswer. The observations were checked and written as JSON when they came: they go out as they are. */
function pageJson(page: Page, access: Access): string {
  const rest = JSON.stringify({
    tombstones: { subjects: page.subjects, observations: page.erasedObservations },
    optOuts: page.optOuts,
    revoked: page.revoked,
    cut: page.cut,
    access,
    cursor: page.cursor,
    more: page.more,
    serverTime: Date.now(),
    epoch: page.epoch,
  });
  return `{"observations":[${page.observations.join(',')}],${rest.slice(1)}`;
}
