/** Stands for what rss-parser requires and never calls here: HTTP, streams, the writing of XML. */
export default {};
