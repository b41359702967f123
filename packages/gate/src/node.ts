/** The gate's Node streams. */
export { decompress, READABLE } from './headers/decompress.ts';
export { rewriteTransform } from './rewrite/rewrite-transform.ts';
