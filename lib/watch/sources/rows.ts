import { failed, ok, type Result } from '../../fault/fault.ts';
import { stableItems } from '../items.ts';
import { MAX_ITEMS, MAX_TEXT, MAX_TITLE } from '../raw-feed.ts';
import type { SourceReading } from './source.ts';

/** One notice of a register that answers in JSON. */
export interface Notice {
  id: string;
  title: string;
  link: string;
  /** ISO date or moment; '' where there is none. */
  publishedAt: string;
  /** Lines of its text; empty ones are left out. */
  lines: string[];
  categories?: string[];
  language?: string;
}

/** Notices as a feed. */
export function feedOf(title: string, link: string, url: string, notices: readonly Notice[]): SourceReading {
  const rows = notices.slice(0, MAX_ITEMS).map((notice) => ({
    title: notice.title.slice(0, MAX_TITLE),
    link: notice.link,
    id: notice.id,
    publishedAt: isoOf(notice.publishedAt),
    author: '',
    categories: notice.categories ?? [],
    text: notice.lines.filter(Boolean).join('\n').slice(0, MAX_TEXT),
    language: notice.language ?? '',
  }));
  return { title, link, items: stableItems(rows, { url, language: '' }).items, errors: [] };
}

/** The objects listed under a name in a JSON answer; FEED_BAD_ANSWER for anything else. */
export function rowsOf(text: string, url: string, name: string): Result<Row[]> {
  const rows = objectOf(parse(text))?.[name];
  if (!Array.isArray(rows)) return failed('FEED_BAD_ANSWER', { host: URL.parse(url)?.host ?? url });
  return ok(rows.map(objectOf).filter((row) => row !== undefined));
}

export type Row = Record<string, unknown>;

export function objectOf(value: unknown): Row | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : undefined;
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text, a number, or the texts of a list joined by commas; '' for anything else. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

function isoOf(written: string): string {
  // TED writes a day with its zone: `2026-11-20+01:00`.
  const day = /^(\d{4}-\d{2}-\d{2})(?:[+-]\d{2}:\d{2}|Z)?$/.exec(written)?.[1];
  const moment = Date.parse(day ?? written);
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString();
}
