import { readCards } from '../../capture/vcard.ts';
import { ok, type Result } from '../../fault/fault.ts';
import { readerOf } from '../../record/kind.ts';
import { kindOf } from '../../record/kinds/index.ts';
import type { Desk } from '../desk.ts';
import type { ImportPreview } from '../transfer-types.ts';
import { decoded } from './decode.ts';
import { type ImportFile, isCards, openCsv } from './file.ts';
import { guessKind, proposeMapping, rememberedMapping } from './mapping.ts';
import type { ImportKind } from './names.ts';

const SHOWN = 8;
const LOOKED_AT = 200;

/**
 * What a file holds, from its first rows: nothing is written. The mapping is the one chosen last for this
 * header, or else proposed from its names; `kind` says which, where a person did.
 */
export async function previewImport(
  desk: Desk,
  file: ImportFile,
  kind?: ImportKind,
): Promise<Result<ImportPreview>> {
  if (isCards(file.name, await beginning(file))) return previewCards(file);
  const { header, encoding, records } = await openCsv(file);
  const rows: string[][] = [];
  for await (const batch of records) {
    for (const { cells } of batch) if (cells && rows.length < LOOKED_AT) rows.push(cells);
    if (rows.length >= SHOWN) break;
  }
  const remembered = await rememberedMapping(desk.store, header);
  const told = kind ?? remembered?.kind ?? guessKind(header);
  return ok({
    kind: told,
    encoding,
    header,
    rows: rows.slice(0, SHOWN).map((cells) => header.map((_, at) => (cells[at] ?? '').slice(0, 200))),
    mapping: remembered?.kind === told ? remembered.mapping : proposeMapping(told, header),
    remembered: remembered?.kind === told,
  });
}

async function beginning(file: ImportFile): Promise<string> {
  for await (const piece of decoded(file.bytes())) if (piece) return piece.slice(0, 200);
  return '';
}

async function previewCards(file: ImportFile): Promise<Result<ImportPreview>> {
  let text = '';
  for await (const piece of decoded(file.bytes())) {
    text += piece;
    if (text.length > 200_000) break;
  }
  const rows = readCards(text)
    .slice(0, SHOWN)
    .map(({ kind, fields }) => [kindOf(kind).title(readerOf(fields)), kindOf(kind).detail(readerOf(fields))]);
  return ok({ kind: 'person', encoding: 'utf-8', header: [], rows, remembered: false });
}
