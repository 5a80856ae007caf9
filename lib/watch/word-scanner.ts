import { DROP, folded, LETTERS, letterOf, MANY, SECONDS, UNSEEN } from './letters.ts';

// Held here, as they are read for each character.
const letters = LETTERS;
const seconds = SECONDS;
const [drop, many, unseen] = [DROP, MANY, UNSEEN];

const TAG = /<\/?[A-Za-z][^<>]*>/y;
const ENTITY = /&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/y;
const NAMED: Record<string, number> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39, nbsp: 160 };
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** Stands for a mark that falls away. */
const MARK = '\u0000';

/**
 * Reads the words of a text one by one, markup and entities read as a reader would see them: each folded (see
 * `fold`), hashed and placed in one pass.
 */
export class WordScanner {
  /** The folded units of the word; `size` of them count. */
  units = new Uint16Array(64);
  size = 0;
  /** FNV-1a over the units, 32 bits. */
  hash = 0;
  /** Offset of its first character in the text. */
  start = 0;
  /** Offset after its last character. */
  end = 0;
  private text = '';
  private at = 0;
  private after = 0;
  /** 0 where the word is written as it folds. */
  private changed = 0;

  open(text: string): void {
    this.text = text.includes('\u03a3') ? finalSigmas(text) : text;
    this.at = 0;
  }

  /** Moves to the next word; false where there is none. */
  next(): boolean {
    const { text } = this;
    const { length } = text;
    let { at, units } = this;
    let room = units.length - 2;
    let size = 0;
    let hash = SEED;
    let end = 0;
    let changed = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      let letter = letters[unit] as number;
      if (letter === unseen) letter = letterOf(unit);
      if (letter > many) {
        if (size === 0) this.start = at;
        else if (size > room) {
          units = this.grown();
          room = units.length - 2;
        }
        units[size++] = letter;
        changed |= letter ^ unit;
        hash = Math.imul(hash ^ letter, PRIME);
        end = ++at;
        const second = unit < 128 ? 0 : (seconds[unit] as number);
        if (second === 0) continue;
        changed = 1;
        units[size++] = second;
        hash = Math.imul(hash ^ second, PRIME);
      } else if (letter === many || unit === 38) {
        const from = at;
        const form = this.special(unit, at);
        at = this.after;
        changed = 1;
        if (form === MARK) continue;
        if (form === '' && size > 0) break;
        if (form === '') continue;
        if (size === 0) this.start = from;
        for (let index = 0; index < form.length; index++) {
          if (size > room) units = this.grown();
          room = units.length - 2;
          const code = form.charCodeAt(index);
          units[size++] = code;
          hash = Math.imul(hash ^ code, PRIME);
        }
        end = at;
      } else if (letter === drop) {
        at++;
        changed = 1;
      } else {
        at = unit === 60 ? this.tagEnd(at) : at + 1;
        if (size > 0) break;
      }
    }
    this.at = at;
    this.size = size;
    this.hash = hash;
    this.end = end;
    this.changed = changed;
    return size > 0;
  }

  /** The word as a string. */
  word(): string {
    if (this.changed === 0) return this.text.slice(this.start, this.end);
    return String.fromCharCode.apply(null, this.units.subarray(0, this.size) as unknown as number[]);
  }

  private grown(): Uint16Array<ArrayBuffer> {
    const more = new Uint16Array(this.units.length * 2);
    more.set(this.units);
    this.units = more;
    return more;
  }

  /** What a pair or an entity folds to: '' separates. `after` is where it ends. */
  private special(unit: number, at: number): string {
    if (unit !== 38) {
      const code = this.text.codePointAt(at) ?? 0;
      this.after = at + (code > 0xffff ? 2 : 1);
      return formOf(code);
    }
    ENTITY.lastIndex = at;
    const match = ENTITY.exec(this.text);
    this.after = match ? ENTITY.lastIndex : at + 1;
    if (!match) return '';
    const [, decimal, hex, name] = match;
    const code = name ? (NAMED[name] ?? 32) : Number.parseInt(decimal ?? hex ?? '0', decimal ? 10 : 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : formOf(code);
  }

  private tagEnd(at: number): number {
    TAG.lastIndex = at;
    return TAG.test(this.text) ? TAG.lastIndex : at + 1;
  }
}

function formOf(code: number): string {
  const form = folded(code);
  return form === '' && /^\p{Mn}$/u.test(String.fromCodePoint(code)) ? MARK : form;
}

/** Lower case is one letter's affair, but for the Greek sigma at the end of a word. */
function finalSigmas(text: string): string {
  const lower = text.replace(/\u0130/g, 'i').toLowerCase();
  return lower.length === text.length ? text.replace(/\u03a3/g, (_, at: number) => lower[at] ?? 'σ') : text;
}
