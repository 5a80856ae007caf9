import { describe, expect, it } from 'vitest';
import { readerOf } from '../record/kind.ts';
import { hashesOf, isOptedOut, type OptOutList, rekey } from './opt-out.ts';

const KEY = '11'.repeat(32);
const OTHER = '22'.repeat(32);
const person = readerOf({
  email: ['Jeanne.Valmont@Orvane.example'],
  phone: ['+33 6 12 34 56 78'],
  linkedinUrl: 'https://www.linkedin.com/in/jeanne-valmont/',
});
const listOf = (hashes: string[]): OptOutList => ({ key: KEY, older: [], hashes });

describe('the opt-out list', () => {
  it('recognises a person by any contact, however it is written', () => {
    const list = listOf(hashesOf(person, KEY));
    expect(isOptedOut(readerOf({ email: ['jeanne.valmont@orvane.example'] }), list)).toBe(true);
    expect(isOptedOut(readerOf({ phone: ['+33612345678'] }), list)).toBe(true);
    expect(isOptedOut(readerOf({ email: ['paul@orvane.example'] }), list)).toBe(false);
  });

  it('holds nothing readable', () => {
    for (const hash of hashesOf(person, KEY)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives other hashes under another key', () => {
    expect(hashesOf(person, OTHER)).not.toEqual(hashesOf(person, KEY));
    expect(isOptedOut(person, { key: OTHER, older: [], hashes: hashesOf(person, KEY) })).toBe(false);
  });

  it('keeps the profile address only where there is no e-mail and no phone', () => {
    expect(hashesOf(person, KEY)).toHaveLength(2);
    const profile = readerOf({ linkedinUrl: 'https://fr.linkedin.com/in/jeanne-valmont?trk=x' });
    const list = listOf(hashesOf(profile, KEY));
    expect(list.hashes).toHaveLength(1);
    expect(isOptedOut(person, list)).toBe(true);
  });

  it('still recognises after joining a team, whose key is another', () => {
    const joined = rekey(listOf(hashesOf(person, KEY)), OTHER);
    expect(joined.hashes).toEqual([]);
    expect(isOptedOut(person, joined)).toBe(true);
    expect(rekey(joined, OTHER)).toBe(joined);
  });

  it('bars nobody when it is empty', () => {
    expect(isOptedOut(person, listOf([]))).toBe(false);
    expect(isOptedOut(readerOf({}), listOf(hashesOf(person, KEY)))).toBe(false);
  });
});
