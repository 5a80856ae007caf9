// The little of papaparse that is used: its published types bring all of Node's along.
declare module 'papaparse' {
  export interface ParseResult {
    data: string[][];
    errors: { type: string; code: string; row?: number }[];
  }
  const Papa: {
    parse(
      text: string,
      config: { delimiter: string; newline: '\n'; quoteChar: string; header: false; skipEmptyLines: false },
    ): ParseResult;
  };
  export default Papa;
}
