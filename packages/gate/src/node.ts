/** The gate's Node streams. */
export { rewriteTransform } from './rewrite/rewrite-transform.ts';
