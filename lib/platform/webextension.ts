import type { browser as Api } from '@wxt-dev/browser';
import { browser as wrapped } from 'wxt/browser';

/** The WebExtension API (through the polyfill), typed without what WXT generates per build. */
export const browser = wrapped as unknown as typeof Api;
