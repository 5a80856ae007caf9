import { parentPort, workerData } from 'node:worker_threads';
import { playModel } from './net.ts';

const { from, count, step } = workerData as { from: number; count: number; step: number };
parentPort?.postMessage(await playModel(from, count, step));
