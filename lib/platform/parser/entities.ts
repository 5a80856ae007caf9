/** The one function of `entities` that rss-parser calls, for a snippet that nobody reads here: 135 KB of names less. */
export const decodeHTML = (text: string): string => text;
