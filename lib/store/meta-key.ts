declare const HOLDS: unique symbol;

/** The name of a place in the store's meta, with the type of what is kept there. */
export type MetaKey<T> = string & { readonly [HOLDS]?: T };

/** Declares a place in the meta; its file says what it is for. */
export function metaKey<T>(name: string): MetaKey<T> {
  return name;
}
