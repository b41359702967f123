/** The form of a technology's id, as the policy file's reader makes it. */
export const TECHNOLOGY_ID: RegExp = /^[a-z0-9][a-z0-9_-]{0,59}(\.[a-z0-9][a-z0-9_-]{0,59})?$/;
