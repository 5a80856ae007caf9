import { openOptions } from '../../lib/platform/page.ts';
import { saveFile } from '../shared/files.ts';
import { type FiguresSource, figuresInWorker } from './figures.ts';

/** What the dashboard needs of the browser beside the use cases of App. */
export interface Device {
  /** Opens the settings on a section (`#data`). */
  openOptions(hash: string): Promise<void>;
  /** Hands the person a file. */
  saveFile(name: string, content: Blob): void;
  /** Computes what the ledger says. */
  figures: FiguresSource;
}

/** The real one. */
export function createDevice(): Device {
  return { openOptions, saveFile, figures: figuresInWorker() };
}
