/** The fallback: it claims no address. */
export default [] as readonly string[];
