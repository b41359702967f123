/** The policy file: reading it, with everything that is wrong at once (docs/spec/policy-file.md). */
export type { Issue } from './file/issue.ts';
export { ISSUE_CODES, type IssueCode } from './file/issue-codes.ts';
export { nearest } from './file/nearest.ts';
export { type PolicyFile, readPolicyFile } from './file/read-policy-file.ts';
export { policyFileSchema } from './file/schema/policy-file-schema.ts';
export { slug } from './file/slug.ts';
