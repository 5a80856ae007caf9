import type { App, Progress } from '../../lib/app/app.ts';
import type { ImportReport } from '../../lib/app/transfer-types.ts';
import type { Result } from '../../lib/fault/fault.ts';
import { importFileOf, textGatherer, textOf } from '../shared/files.ts';
import type { Device } from './device.ts';

/** Everything held here as one file; nothing is handed out where the writing failed. */
export async function exportAll(
  app: App,
  device: Pick<Device, 'saveFile'>,
  name: string,
  progress: Progress,
): Promise<Result<{ rows: number }>> {
  const gatherer = textGatherer();
  const written = await app.extract({ format: 'backup', file: name }, gatherer.write, progress);
  if (written.ok) device.saveFile(name, gatherer.blob('application/x-ndjson'));
  return written;
}

export function importAll(app: App, file: Blob, progress: Progress): Promise<Result<ImportReport>> {
  return app.importAll(textOf(file), progress);
}

/** A CSV of figures whose columns are told by their names alone. */
export async function importCsv(
  app: App,
  kind: 'subscription' | 'cost',
  file: File,
  progress: Progress,
): Promise<Result<ImportReport>> {
  const chosen = importFileOf(file);
  const preview = await app.previewImport(chosen, kind);
  return preview.ok ? app.importFile(chosen, preview.value, progress) : preview;
}
